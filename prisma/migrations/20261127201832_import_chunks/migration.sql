-- Plans are kept in another form from here on: a file whose plan was not approved yet has to be read again.
UPDATE "csv_import" SET "state" = 'failed', "moved_at" = now(),
  "reason" = 'Colorway was updated while the file was read. Upload it again.'
WHERE "state" IN ('reading', 'quoted');
DELETE FROM "import_row";

-- DropIndex
DROP INDEX "import_row_reported";

-- AlterEnum
CREATE TYPE "import_outcome_new" AS ENUM ('note', 'error');
ALTER TABLE "import_row" ALTER COLUMN "outcome" TYPE "import_outcome_new" USING ("outcome"::text::"import_outcome_new");
ALTER TYPE "import_outcome" RENAME TO "import_outcome_old";
ALTER TYPE "import_outcome_new" RENAME TO "import_outcome";
DROP TYPE "import_outcome_old";

-- AlterTable
ALTER TABLE "import_row" DROP COLUMN "colorway_key",
DROP COLUMN "needs_prompt",
DROP COLUMN "only_missing",
DROP COLUMN "product_id",
DROP COLUMN "prompt_characters",
DROP COLUMN "provider",
DROP COLUMN "target",
DROP COLUMN "wanted",
ALTER COLUMN "code" SET NOT NULL,
ALTER COLUMN "message" SET NOT NULL;

-- CreateTable
CREATE TABLE "import_chunk" (
    "shop_id" TEXT NOT NULL,
    "import_id" UUID NOT NULL,
    "last_number" INTEGER NOT NULL,
    "numbers" INTEGER[],
    "parts" SMALLINT[],
    "targets" UUID[],
    "wishes" UUID[],
    "only_missing" BOOLEAN[],
    "group_at" SMALLINT[],
    "groups" TEXT[],
    "orders" TEXT NOT NULL,

    CONSTRAINT "import_chunk_pkey" PRIMARY KEY ("shop_id","import_id","last_number")
);
