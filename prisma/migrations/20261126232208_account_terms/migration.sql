-- AlterTable
ALTER TABLE "provider_account" ADD COLUMN     "at_once" INTEGER,
ADD COLUMN     "draft_model" TEXT,
ADD COLUMN     "price_micros" BIGINT,
ADD COLUMN     "starts_per_minute" DOUBLE PRECISION;
