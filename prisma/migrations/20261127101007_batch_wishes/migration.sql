-- AlterTable
ALTER TABLE "batch" ADD COLUMN     "provider" TEXT,
ADD COLUMN     "quoted_angle_cost_micros" BIGINT,
ADD COLUMN     "quoted_angle_edits" INTEGER,
ADD COLUMN     "wishes" JSONB NOT NULL DEFAULT '{}';

-- AlterTable
ALTER TABLE "edit" ADD COLUMN     "angle" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "editor" TEXT NOT NULL DEFAULT '';

-- CreateIndex
CREATE INDEX "edit_waiting" ON "edit"("shop_id", "editor", "moved_at", "id") WHERE (state = 'waiting'::edit_state);
