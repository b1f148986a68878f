-- AlterTable
ALTER TABLE "decision" ADD COLUMN     "taken_back_at" TIMESTAMPTZ(3),
ADD COLUMN     "taken_back_by" TEXT;
