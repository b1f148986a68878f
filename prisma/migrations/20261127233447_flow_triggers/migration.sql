-- CreateEnum
CREATE TYPE "flow_trigger_kind" AS ENUM ('ready_for_review', 'published');

-- CreateEnum
CREATE TYPE "flow_trigger_state" AS ENUM ('due', 'sending', 'sent', 'failed', 'uncertain');

-- AlterTable
ALTER TABLE "batch" ADD COLUMN     "tells_flow" BOOLEAN NOT NULL DEFAULT true;

-- What ended before there were triggers is no news.
UPDATE "batch" SET "tells_flow" = false WHERE "state" IN ('done', 'cancelled');

-- CreateTable
CREATE TABLE "flow_trigger" (
    "shop_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "batch_id" UUID NOT NULL,
    "kind" "flow_trigger_kind" NOT NULL,
    "state" "flow_trigger_state" NOT NULL DEFAULT 'due',
    "reason" TEXT,
    "pictures" INTEGER NOT NULL,
    "products" INTEGER NOT NULL,
    "not_before" TIMESTAMPTZ(3),
    "lease_until" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "moved_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "flow_trigger_pkey" PRIMARY KEY ("shop_id","id")
);

-- CreateIndex
CREATE INDEX "flow_trigger_open" ON "flow_trigger"("moved_at") WHERE (state = ANY (ARRAY['due'::flow_trigger_state, 'sending'::flow_trigger_state]));

-- CreateIndex
CREATE UNIQUE INDEX "flow_trigger_shop_id_batch_id_kind_key" ON "flow_trigger"("shop_id", "batch_id", "kind");

-- CreateIndex
CREATE INDEX "batch_tells_flow" ON "batch"("moved_at") WHERE (state = 'done'::batch_state AND tells_flow);

-- AddForeignKey
ALTER TABLE "flow_trigger" ADD CONSTRAINT "flow_trigger_shop_id_fkey" FOREIGN KEY ("shop_id") REFERENCES "shop"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "flow_trigger" ADD CONSTRAINT "flow_trigger_shop_id_batch_id_fkey" FOREIGN KEY ("shop_id", "batch_id") REFERENCES "batch"("shop_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
