-- CreateIndex
CREATE INDEX "decision_shop_id_created_at_id_idx" ON "decision"("shop_id", "created_at", "id");
