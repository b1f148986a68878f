-- AlterTable
ALTER TABLE "edit" ADD COLUMN     "revision" JSONB;
