-- DropIndex
DROP INDEX "mirror_product_shop_id_title_id_idx";

-- CreateTable
CREATE TABLE "mirror_listing" (
    "shop_id" TEXT NOT NULL,
    "product_id" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "product_type" TEXT NOT NULL,
    "vendor" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "tags" TEXT[],
    "colorways" INTEGER NOT NULL,
    "lacking" INTEGER NOT NULL,
    "search_text" TEXT NOT NULL,

    CONSTRAINT "mirror_listing_pkey" PRIMARY KEY ("shop_id","product_id")
);

-- CreateIndex
CREATE INDEX "mirror_listing_shop_id_title_product_id_idx" ON "mirror_listing"("shop_id", "title", "product_id");

-- AddForeignKey
ALTER TABLE "mirror_listing" ADD CONSTRAINT "mirror_listing_shop_id_fkey" FOREIGN KEY ("shop_id") REFERENCES "shop"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Those that are there already; the next reading of the catalogue folds their words as new ones are.
INSERT INTO "mirror_listing" ("shop_id", "product_id", "title", "product_type", "vendor", "status", "tags", "colorways", "lacking", "search_text")
SELECT p."shop_id", p."id", p."title", p."product_type", p."vendor", p."status", p."tags", p."colorways", p."lacking",
    lower(regexp_replace(concat_ws(' ', p."title", p."handle", p."vendor", v."skus"), '[-_[:space:]]+', ' ', 'g'))
FROM "mirror_product" AS p
LEFT JOIN (
    SELECT "shop_id", "product_id", string_agg(DISTINCT "sku", ' ') AS "skus" FROM "mirror_variant" GROUP BY 1, 2
) AS v ON v."shop_id" = p."shop_id" AND v."product_id" = p."id";
