-- DropForeignKey
ALTER TABLE "mirror_variant" DROP CONSTRAINT "mirror_variant_shop_id_product_id_fkey";

-- CreateIndex
CREATE INDEX "decision_shop_id_candidate_id_idx" ON "decision"("shop_id", "candidate_id");

-- CreateIndex
CREATE INDEX "placement_shop_id_candidate_id_idx" ON "placement"("shop_id", "candidate_id");

-- AddForeignKey
ALTER TABLE "mirror_variant" ADD CONSTRAINT "mirror_variant_shop_id_fkey" FOREIGN KEY ("shop_id") REFERENCES "shop"("id") ON DELETE CASCADE ON UPDATE CASCADE;
