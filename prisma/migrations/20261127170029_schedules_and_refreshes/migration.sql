-- CreateEnum
CREATE TYPE "refresh_state" AS ENUM ('planned', 'reading', 'comparing', 'done', 'failed');

-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "subject_kind" ADD VALUE 'schedule';
ALTER TYPE "subject_kind" ADD VALUE 'refresh';

-- CreateTable
CREATE TABLE "schedule" (
    "shop_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "cadence" JSONB NOT NULL,
    "time_zone" TEXT NOT NULL,
    "scope" JSONB NOT NULL,
    "cap_micros" BIGINT NOT NULL,
    "paused" BOOLEAN NOT NULL DEFAULT false,
    "requested_by" TEXT NOT NULL,
    "next_run_at" TIMESTAMPTZ(3) NOT NULL,
    "last_run_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "schedule_pkey" PRIMARY KEY ("shop_id","id")
);

-- CreateTable
CREATE TABLE "refresh" (
    "shop_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "state" "refresh_state" NOT NULL DEFAULT 'planned',
    "reason" TEXT,
    "cause" TEXT NOT NULL,
    "schedule_id" UUID,
    "name" TEXT NOT NULL,
    "scope" JSONB NOT NULL,
    "cap_micros" BIGINT NOT NULL,
    "requested_by" TEXT NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "sync_id" UUID,
    "batch_id" UUID,
    "summary" JSONB,
    "lease_until" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "moved_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "refresh_pkey" PRIMARY KEY ("shop_id","id")
);

-- CreateIndex
CREATE INDEX "schedule_due" ON "schedule"("next_run_at") WHERE (NOT paused);

-- CreateIndex
CREATE UNIQUE INDEX "schedule_shop_id_name_key" ON "schedule"("shop_id", "name");

-- CreateIndex
CREATE INDEX "refresh_shop_id_created_at_id_idx" ON "refresh"("shop_id", "created_at" DESC, "id");

-- CreateIndex
CREATE INDEX "refresh_state_moved_at_idx" ON "refresh"("state", "moved_at");

-- CreateIndex
CREATE UNIQUE INDEX "refresh_shop_id_schedule_id_due_at_key" ON "refresh"("shop_id", "schedule_id", "due_at");

-- CreateIndex
CREATE UNIQUE INDEX "refresh_one_comparing" ON "refresh"("shop_id") WHERE (state = 'comparing'::refresh_state);

-- AddForeignKey
ALTER TABLE "schedule" ADD CONSTRAINT "schedule_shop_id_fkey" FOREIGN KEY ("shop_id") REFERENCES "shop"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "refresh" ADD CONSTRAINT "refresh_shop_id_fkey" FOREIGN KEY ("shop_id") REFERENCES "shop"("id") ON DELETE CASCADE ON UPDATE CASCADE;
