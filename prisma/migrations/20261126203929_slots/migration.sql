-- DropIndex
DROP INDEX "attempt_shop_id_request_key_idx";

-- AlterTable
ALTER TABLE "attempt" ADD COLUMN     "slot" INTEGER;

-- CreateIndex
CREATE UNIQUE INDEX "attempt_one_in_slot" ON "attempt"("account", "model", "slot") WHERE (slot IS NOT NULL AND state = ANY (ARRAY['reserved'::attempt_state, 'submitted'::attempt_state, 'ticketed'::attempt_state]));

-- CreateIndex
CREATE UNIQUE INDEX "attempt_bought_once" ON "attempt"("shop_id", "request_key") WHERE (request_key IS NOT NULL AND state = ANY (ARRAY['submitted'::attempt_state, 'ticketed'::attempt_state, 'settled'::attempt_state]));
