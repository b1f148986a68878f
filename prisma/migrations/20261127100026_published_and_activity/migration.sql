-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "subject_kind" ADD VALUE 'settings';
ALTER TYPE "subject_kind" ADD VALUE 'color';
ALTER TYPE "subject_kind" ADD VALUE 'account';

-- DropIndex
DROP INDEX "publication_shop_id_created_at_id_idx";

-- AlterTable
ALTER TABLE "candidate" ADD COLUMN     "digital_source" TEXT;

-- AlterTable
ALTER TABLE "event" ADD COLUMN     "subject_name" TEXT,
ALTER COLUMN "subject_id" DROP NOT NULL;

-- AlterTable
ALTER TABLE "publication" ADD COLUMN     "standings" TEXT[] DEFAULT ARRAY['on-its-way']::TEXT[];

-- CreateIndex
CREATE INDEX "event_shop_id_actor_at_id_idx" ON "event"("shop_id", "actor", "at", "id");

-- CreateIndex
CREATE INDEX "event_by_people" ON "event"("shop_id", "at", "id") WHERE (actor <> 'colorway'::text);

-- CreateIndex
CREATE INDEX "event_by_people_of_kind" ON "event"("shop_id", "subject_kind", "at", "id") WHERE (actor <> 'colorway'::text);

-- CreateIndex
CREATE INDEX "publication_shop_id_created_at_id_idx" ON "publication"("shop_id", "created_at", "id");

-- CreateIndex
CREATE INDEX "publication_shop_id_product_id_created_at_id_idx" ON "publication"("shop_id", "product_id", "created_at", "id");

-- CreateIndex
CREATE INDEX "publication_shop_id_requested_by_idx" ON "publication"("shop_id", "requested_by");

-- What is there already stands where it does; what wants attention for a feed is noted when its product is read again.
UPDATE "publication" SET "standings" = CASE "state"
  WHEN 'verified' THEN ARRAY['live']
  WHEN 'undone' THEN ARRAY['taken-back']
  WHEN 'conflict' THEN ARRAY['conflict', 'attention']
  WHEN 'failed' THEN ARRAY['failed', 'attention']
  ELSE ARRAY['on-its-way']
END;
