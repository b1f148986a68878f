-- CreateEnum
CREATE TYPE "import_state" AS ENUM ('planned', 'unmapped', 'reading', 'quoted', 'approved', 'failed', 'cancelled');

-- CreateEnum
CREATE TYPE "import_outcome" AS ENUM ('planned', 'note', 'error');

-- AlterTable
ALTER TABLE "batch" ADD COLUMN     "run_up_to_micros" BIGINT;

-- AlterTable
ALTER TABLE "edit" ADD COLUMN     "alt_text" TEXT,
ADD COLUMN     "order_key" TEXT;

-- CreateTable
CREATE TABLE "csv_import" (
    "shop_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "state" "import_state" NOT NULL DEFAULT 'planned',
    "reason" TEXT,
    "file_name" TEXT NOT NULL,
    "part_keys" TEXT[],
    "file_bytes" BIGINT NOT NULL,
    "requested_by" TEXT NOT NULL,
    "quality" TEXT NOT NULL DEFAULT 'final',
    "strict" BOOLEAN NOT NULL DEFAULT false,
    "mapping" JSONB,
    "shape" JSONB,
    "row_read" INTEGER NOT NULL DEFAULT 0,
    "data_rows" INTEGER NOT NULL DEFAULT 0,
    "bytes_read" BIGINT NOT NULL DEFAULT 0,
    "summary" JSONB,
    "batch_ids" UUID[] DEFAULT ARRAY[]::UUID[],
    "lease_until" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "moved_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "csv_import_pkey" PRIMARY KEY ("shop_id","id")
);

-- CreateTable
CREATE TABLE "import_row" (
    "shop_id" TEXT NOT NULL,
    "import_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "part" SMALLINT NOT NULL DEFAULT 0,
    "outcome" "import_outcome" NOT NULL,
    "code" TEXT,
    "product_id" TEXT,
    "colorway_key" TEXT,
    "target" TEXT,
    "provider" TEXT,
    "only_missing" BOOLEAN,
    "wanted" TEXT,
    "needs_prompt" BOOLEAN,
    "prompt_characters" INTEGER,
    "column_name" TEXT,
    "value" TEXT,
    "message" TEXT,
    "suggestion" TEXT,

    CONSTRAINT "import_row_pkey" PRIMARY KEY ("shop_id","import_id","number","part")
);

-- CreateIndex
CREATE INDEX "csv_import_shop_id_created_at_id_idx" ON "csv_import"("shop_id", "created_at" DESC, "id");

-- CreateIndex
CREATE INDEX "csv_import_state_moved_at_idx" ON "csv_import"("state", "moved_at");

-- CreateIndex
CREATE INDEX "import_row_reported" ON "import_row"("shop_id", "import_id", "outcome", "number") WHERE (outcome <> 'planned'::import_outcome);

-- AddForeignKey
ALTER TABLE "csv_import" ADD CONSTRAINT "csv_import_shop_id_fkey" FOREIGN KEY ("shop_id") REFERENCES "shop"("id") ON DELETE CASCADE ON UPDATE CASCADE;
