-- AlterTable
ALTER TABLE "batch" ADD COLUMN     "request_id" TEXT;

-- CreateIndex
CREATE UNIQUE INDEX "batch_shop_id_request_id_key" ON "batch"("shop_id", "request_id");
