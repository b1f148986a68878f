-- AlterTable
ALTER TABLE "publication" ADD COLUMN     "replacing" BOOLEAN NOT NULL DEFAULT false;
