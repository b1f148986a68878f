-- CreateIndex
CREATE INDEX "edit_in_review" ON "edit"("shop_id", "product_id", "source_media_id", "colorway_label", "id") WHERE (state = 'in_review'::edit_state);
