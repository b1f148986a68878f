-- AlterTable
ALTER TABLE "placement" ADD COLUMN     "left_out" TEXT,
ADD COLUMN     "undo_requested_at" TIMESTAMPTZ(3),
ADD COLUMN     "undone_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "publication" ADD COLUMN     "lease_owner" UUID;
