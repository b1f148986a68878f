-- AlterTable
ALTER TABLE "candidate" ADD COLUMN     "difference_key" TEXT;

-- CreateIndex
CREATE INDEX "edit_shop_id_product_id_source_media_id_idx" ON "edit"("shop_id", "product_id", "source_media_id");
