-- DropIndex
DROP INDEX "attempt_provider_ticket_idx";

-- CreateTable
CREATE TABLE "provider_account" (
    "shop_id" TEXT NOT NULL,
    "provider" TEXT NOT NULL,
    "sealed_key" BYTEA NOT NULL,
    "model" TEXT,
    "set_by" TEXT NOT NULL,
    "set_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "provider_account_pkey" PRIMARY KEY ("shop_id","provider")
);

-- CreateIndex
CREATE INDEX "attempt_account_ticket_idx" ON "attempt"("account", "ticket");

-- AddForeignKey
ALTER TABLE "provider_account" ADD CONSTRAINT "provider_account_shop_id_fkey" FOREIGN KEY ("shop_id") REFERENCES "shop"("id") ON DELETE CASCADE ON UPDATE CASCADE;
