-- AlterTable
ALTER TABLE "attempt" ADD COLUMN     "account" TEXT NOT NULL DEFAULT 'house/local',
ADD COLUMN     "batch_id" UUID,
ADD COLUMN     "parameters" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "request_key" TEXT,
ADD COLUMN     "starts_at" TIMESTAMPTZ(3),
ADD COLUMN     "warnings" TEXT[];

-- AlterTable
ALTER TABLE "batch" ADD COLUMN     "quality" TEXT NOT NULL DEFAULT 'final',
ADD COLUMN     "quoted_least_micros" BIGINT,
ADD COLUMN     "quoted_seconds" INTEGER,
ADD COLUMN     "resume_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "edit" ADD COLUMN     "needs_prompt" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "not_before" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "shop" ADD COLUMN     "last_turn_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "lane" (
    "account" TEXT NOT NULL,
    "model" TEXT NOT NULL,
    "next_start_ms" DOUBLE PRECISION NOT NULL DEFAULT 0,
    "failures" INTEGER NOT NULL DEFAULT 0,
    "rests_until" TIMESTAMPTZ(3),
    "broken_reason" TEXT,

    CONSTRAINT "lane_pkey" PRIMARY KEY ("account","model")
);

-- CreateTable
CREATE TABLE "budget" (
    "shop_id" TEXT NOT NULL,
    "period" TEXT NOT NULL,
    "spent_micros" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "budget_pkey" PRIMARY KEY ("shop_id","period")
);

-- CreateIndex
CREATE INDEX "attempt_in_flight" ON "attempt"("account", "model", "created_at") WHERE (state = ANY (ARRAY['reserved'::attempt_state, 'submitted'::attempt_state, 'ticketed'::attempt_state]));

-- CreateIndex
CREATE INDEX "attempt_shop_id_request_key_idx" ON "attempt"("shop_id", "request_key");

-- CreateIndex
CREATE INDEX "attempt_provider_ticket_idx" ON "attempt"("provider", "ticket");

-- AddForeignKey
ALTER TABLE "budget" ADD CONSTRAINT "budget_shop_id_fkey" FOREIGN KEY ("shop_id") REFERENCES "shop"("id") ON DELETE CASCADE ON UPDATE CASCADE;
