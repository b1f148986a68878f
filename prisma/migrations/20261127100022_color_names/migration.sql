-- AlterTable
ALTER TABLE "mirror_product" ADD COLUMN     "colors" JSONB NOT NULL DEFAULT '[]';

-- AlterTable
ALTER TABLE "shop" ADD COLUMN     "colors_stale" BOOLEAN NOT NULL DEFAULT true;

-- CreateTable
CREATE TABLE "color_name" (
    "shop_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "labels" TEXT[],
    "products" INTEGER NOT NULL,
    "colorways" INTEGER NOT NULL,
    "unclear" INTEGER NOT NULL,
    "clues" JSONB NOT NULL,

    CONSTRAINT "color_name_pkey" PRIMARY KEY ("shop_id","name")
);

-- AddForeignKey
ALTER TABLE "color_name" ADD CONSTRAINT "color_name_shop_id_fkey" FOREIGN KEY ("shop_id") REFERENCES "shop"("id") ON DELETE CASCADE ON UPDATE CASCADE;
