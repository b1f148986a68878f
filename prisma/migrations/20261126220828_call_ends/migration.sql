-- AlterTable
ALTER TABLE "attempt" ADD COLUMN     "ends_at" TIMESTAMPTZ(3);
