-- AlterTable
ALTER TABLE "attempt" ADD COLUMN     "pictures" INTEGER NOT NULL DEFAULT 1;
