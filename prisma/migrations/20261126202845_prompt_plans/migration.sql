-- AlterTable
ALTER TABLE "edit" ADD COLUMN     "prompt_plan" JSONB,
ADD COLUMN     "references" JSONB NOT NULL DEFAULT '[]';
