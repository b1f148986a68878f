-- CreateEnum
CREATE TYPE "batch_state" AS ENUM ('planned', 'quoted', 'running', 'done', 'paused', 'parked', 'cancelled');

-- CreateEnum
CREATE TYPE "batch_origin" AS ENUM ('admin', 'csv', 'schedule', 'flow', 'cli');

-- CreateEnum
CREATE TYPE "edit_state" AS ENUM ('planned', 'waiting', 'editing', 'finishing', 'in_review', 'approved', 'publishing', 'published', 'skipped', 'parked', 'rejected', 'refused', 'failed', 'cancelled', 'conflict', 'undone');

-- CreateEnum
CREATE TYPE "attempt_state" AS ENUM ('reserved', 'submitted', 'ticketed', 'settled', 'released', 'refused', 'failed', 'uncertain', 'written_off');

-- CreateEnum
CREATE TYPE "publication_state" AS ENUM ('planned', 'uploading', 'attached', 'linked', 'verified', 'conflict', 'failed', 'undone');

-- CreateEnum
CREATE TYPE "verdict" AS ENUM ('pass', 'look', 'fail');

-- CreateEnum
CREATE TYPE "decision_kind" AS ENUM ('approve', 'reject', 'redo');

-- CreateEnum
CREATE TYPE "subject_kind" AS ENUM ('batch', 'edit', 'attempt', 'publication');

-- CreateTable
CREATE TABLE "shop" (
    "id" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "shop_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "batch" (
    "shop_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "state" "batch_state" NOT NULL DEFAULT 'planned',
    "origin" "batch_origin" NOT NULL,
    "scope" JSONB NOT NULL,
    "requested_by" TEXT NOT NULL,
    "quoted_edits" INTEGER,
    "quoted_cost_micros" BIGINT,
    "run_when_quoted" BOOLEAN NOT NULL DEFAULT false,
    "reason" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "moved_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "batch_pkey" PRIMARY KEY ("shop_id","id")
);

-- CreateTable
CREATE TABLE "batch_edit" (
    "shop_id" TEXT NOT NULL,
    "batch_id" UUID NOT NULL,
    "edit_id" UUID NOT NULL,

    CONSTRAINT "batch_edit_pkey" PRIMARY KEY ("shop_id","batch_id","edit_id")
);

-- CreateTable
CREATE TABLE "edit" (
    "shop_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "state" "edit_state" NOT NULL DEFAULT 'planned',
    "reason" TEXT,
    "product_id" TEXT NOT NULL,
    "product_title" TEXT NOT NULL,
    "product_handle" TEXT NOT NULL,
    "colorway_key" TEXT NOT NULL,
    "colorway_label" TEXT NOT NULL,
    "colorway_values" JSONB NOT NULL,
    "source_media_id" TEXT NOT NULL,
    "source_url" TEXT NOT NULL,
    "source_key" TEXT,
    "variant_media" JSONB NOT NULL,
    "target_hex" TEXT,
    "target_origin" TEXT,
    "thing" TEXT NOT NULL,
    "prompt" TEXT NOT NULL,
    "seed" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "moved_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "edit_pkey" PRIMARY KEY ("shop_id","id")
);

-- CreateTable
CREATE TABLE "attempt" (
    "shop_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "edit_id" UUID NOT NULL,
    "state" "attempt_state" NOT NULL DEFAULT 'reserved',
    "reason" TEXT,
    "provider" TEXT NOT NULL,
    "model" TEXT NOT NULL,
    "prompt" TEXT NOT NULL,
    "seed" INTEGER NOT NULL,
    "ticket" TEXT,
    "reserved_micros" BIGINT NOT NULL,
    "settled_micros" BIGINT,
    "result_keys" TEXT[],
    "lease_until" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "moved_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "attempt_pkey" PRIMARY KEY ("shop_id","id")
);

-- CreateTable
CREATE TABLE "candidate" (
    "shop_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "edit_id" UUID NOT NULL,
    "attempt_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "picture_key" TEXT NOT NULL,
    "preview_key" TEXT NOT NULL,
    "format" TEXT NOT NULL,
    "width_px" INTEGER NOT NULL,
    "height_px" INTEGER NOT NULL,
    "report" JSONB NOT NULL,
    "verdict" "verdict" NOT NULL,
    "reasons" TEXT[],
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "candidate_pkey" PRIMARY KEY ("shop_id","id")
);

-- CreateTable
CREATE TABLE "decision" (
    "shop_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "edit_id" UUID NOT NULL,
    "candidate_id" UUID NOT NULL,
    "kind" "decision_kind" NOT NULL,
    "decided_by" TEXT NOT NULL,
    "reason" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "decision_pkey" PRIMARY KEY ("shop_id","id")
);

-- CreateTable
CREATE TABLE "publication" (
    "shop_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "state" "publication_state" NOT NULL DEFAULT 'planned',
    "reason" TEXT,
    "product_id" TEXT NOT NULL,
    "product_title" TEXT NOT NULL,
    "requested_by" TEXT NOT NULL,
    "snapshot" JSONB,
    "undo_requested_at" TIMESTAMPTZ(3),
    "undo_requested_by" TEXT,
    "lease_until" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "moved_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "publication_pkey" PRIMARY KEY ("shop_id","id")
);

-- CreateTable
CREATE TABLE "placement" (
    "shop_id" TEXT NOT NULL,
    "publication_id" UUID NOT NULL,
    "edit_id" UUID NOT NULL,
    "candidate_id" UUID NOT NULL,
    "filename" TEXT NOT NULL,
    "alt_text" TEXT NOT NULL,
    "media_id" TEXT,

    CONSTRAINT "placement_pkey" PRIMARY KEY ("shop_id","publication_id","edit_id")
);

-- CreateTable
CREATE TABLE "event" (
    "shop_id" TEXT NOT NULL,
    "id" BIGSERIAL NOT NULL,
    "subject_kind" "subject_kind" NOT NULL,
    "subject_id" UUID NOT NULL,
    "from_state" TEXT,
    "to_state" TEXT NOT NULL,
    "actor" TEXT NOT NULL,
    "reason" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "event_pkey" PRIMARY KEY ("shop_id","id")
);

-- CreateIndex
CREATE INDEX "batch_shop_id_created_at_id_idx" ON "batch"("shop_id", "created_at" DESC, "id");

-- CreateIndex
CREATE INDEX "batch_state_moved_at_idx" ON "batch"("state", "moved_at");

-- CreateIndex
CREATE INDEX "batch_edit_shop_id_edit_id_idx" ON "batch_edit"("shop_id", "edit_id");

-- CreateIndex
CREATE INDEX "edit_state_moved_at_idx" ON "edit"("state", "moved_at");

-- CreateIndex
CREATE INDEX "edit_shop_id_state_moved_at_id_idx" ON "edit"("shop_id", "state", "moved_at", "id");

-- CreateIndex
CREATE UNIQUE INDEX "edit_one_open" ON "edit"("shop_id", "product_id", "source_media_id", "colorway_key") WHERE (state = ANY (ARRAY['planned'::edit_state, 'waiting'::edit_state, 'editing'::edit_state, 'finishing'::edit_state, 'in_review'::edit_state, 'approved'::edit_state, 'publishing'::edit_state, 'skipped'::edit_state, 'parked'::edit_state, 'conflict'::edit_state]));

-- CreateIndex
CREATE INDEX "attempt_shop_id_edit_id_idx" ON "attempt"("shop_id", "edit_id");

-- CreateIndex
CREATE INDEX "attempt_state_moved_at_idx" ON "attempt"("state", "moved_at");

-- CreateIndex
CREATE INDEX "candidate_shop_id_edit_id_idx" ON "candidate"("shop_id", "edit_id");

-- CreateIndex
CREATE UNIQUE INDEX "candidate_shop_id_attempt_id_position_key" ON "candidate"("shop_id", "attempt_id", "position");

-- CreateIndex
CREATE INDEX "decision_shop_id_edit_id_created_at_idx" ON "decision"("shop_id", "edit_id", "created_at");

-- CreateIndex
CREATE INDEX "publication_state_moved_at_idx" ON "publication"("state", "moved_at");

-- CreateIndex
CREATE INDEX "publication_shop_id_created_at_id_idx" ON "publication"("shop_id", "created_at" DESC, "id");

-- CreateIndex
CREATE INDEX "placement_shop_id_edit_id_idx" ON "placement"("shop_id", "edit_id");

-- CreateIndex
CREATE INDEX "event_shop_id_subject_kind_subject_id_id_idx" ON "event"("shop_id", "subject_kind", "subject_id", "id");

-- AddForeignKey
ALTER TABLE "batch" ADD CONSTRAINT "batch_shop_id_fkey" FOREIGN KEY ("shop_id") REFERENCES "shop"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "batch_edit" ADD CONSTRAINT "batch_edit_shop_id_batch_id_fkey" FOREIGN KEY ("shop_id", "batch_id") REFERENCES "batch"("shop_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "batch_edit" ADD CONSTRAINT "batch_edit_shop_id_edit_id_fkey" FOREIGN KEY ("shop_id", "edit_id") REFERENCES "edit"("shop_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "edit" ADD CONSTRAINT "edit_shop_id_fkey" FOREIGN KEY ("shop_id") REFERENCES "shop"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attempt" ADD CONSTRAINT "attempt_shop_id_edit_id_fkey" FOREIGN KEY ("shop_id", "edit_id") REFERENCES "edit"("shop_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "candidate" ADD CONSTRAINT "candidate_shop_id_edit_id_fkey" FOREIGN KEY ("shop_id", "edit_id") REFERENCES "edit"("shop_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "candidate" ADD CONSTRAINT "candidate_shop_id_attempt_id_fkey" FOREIGN KEY ("shop_id", "attempt_id") REFERENCES "attempt"("shop_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision" ADD CONSTRAINT "decision_shop_id_edit_id_fkey" FOREIGN KEY ("shop_id", "edit_id") REFERENCES "edit"("shop_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision" ADD CONSTRAINT "decision_shop_id_candidate_id_fkey" FOREIGN KEY ("shop_id", "candidate_id") REFERENCES "candidate"("shop_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "publication" ADD CONSTRAINT "publication_shop_id_fkey" FOREIGN KEY ("shop_id") REFERENCES "shop"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "placement" ADD CONSTRAINT "placement_shop_id_publication_id_fkey" FOREIGN KEY ("shop_id", "publication_id") REFERENCES "publication"("shop_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "placement" ADD CONSTRAINT "placement_shop_id_edit_id_fkey" FOREIGN KEY ("shop_id", "edit_id") REFERENCES "edit"("shop_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "placement" ADD CONSTRAINT "placement_shop_id_candidate_id_fkey" FOREIGN KEY ("shop_id", "candidate_id") REFERENCES "candidate"("shop_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event" ADD CONSTRAINT "event_shop_id_fkey" FOREIGN KEY ("shop_id") REFERENCES "shop"("id") ON DELETE CASCADE ON UPDATE CASCADE;
