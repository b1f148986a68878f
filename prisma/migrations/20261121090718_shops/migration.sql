-- CreateEnum
CREATE TYPE "shop_access" AS ENUM ('granted', 'lost', 'uninstalled');

-- CreateEnum
CREATE TYPE "sync_state" AS ENUM ('planned', 'running', 'reading', 'done', 'failed');

-- CreateEnum
CREATE TYPE "color_kind" AS ENUM ('color', 'two_colored', 'pattern');

-- AlterTable
ALTER TABLE "publication" ADD COLUMN     "notes" TEXT;

-- AlterTable
ALTER TABLE "shop" ADD COLUMN     "access" "shop_access" NOT NULL DEFAULT 'granted',
ADD COLUMN     "installed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "settings" JSONB NOT NULL DEFAULT '{}';

-- CreateTable
CREATE TABLE "session" (
    "shop_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "sealed_tokens" BYTEA NOT NULL,
    "scopes" TEXT[],
    "user_name" TEXT,
    "expires_at" TIMESTAMPTZ(3),
    "refresh_expires_at" TIMESTAMPTZ(3),
    "renewing_until" TIMESTAMPTZ(3),
    "renewed_by" UUID,
    "moved_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "session_pkey" PRIMARY KEY ("shop_id","id")
);

-- CreateTable
CREATE TABLE "api_budget" (
    "shop_id" TEXT NOT NULL,
    "available_points" DOUBLE PRECISION NOT NULL,
    "maximum_points" DOUBLE PRECISION NOT NULL,
    "restore_per_second" DOUBLE PRECISION NOT NULL,
    "counted_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "api_budget_pkey" PRIMARY KEY ("shop_id")
);

-- CreateTable
CREATE TABLE "webhook_delivery" (
    "shop_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "event_id" TEXT NOT NULL,
    "topic" TEXT NOT NULL,
    "payload" JSONB,
    "triggered_at" TIMESTAMPTZ(3) NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "handled_at" TIMESTAMPTZ(3),

    CONSTRAINT "webhook_delivery_pkey" PRIMARY KEY ("shop_id","id")
);

-- CreateTable
CREATE TABLE "compliance_request" (
    "shop_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "topic" TEXT NOT NULL,
    "answer" JSONB,
    "received_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "done_at" TIMESTAMPTZ(3),

    CONSTRAINT "compliance_request_pkey" PRIMARY KEY ("shop_id","id")
);

-- CreateTable
CREATE TABLE "catalog_sync" (
    "shop_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "state" "sync_state" NOT NULL DEFAULT 'planned',
    "reason" TEXT,
    "cause" TEXT NOT NULL,
    "grouped" BOOLEAN NOT NULL DEFAULT true,
    "bulk_operation_id" TEXT,
    "objects" INTEGER NOT NULL DEFAULT 0,
    "products" INTEGER NOT NULL DEFAULT 0,
    "lease_until" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "moved_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "catalog_sync_pkey" PRIMARY KEY ("shop_id","id")
);

-- CreateTable
CREATE TABLE "bulk_line" (
    "shop_id" TEXT NOT NULL,
    "sync_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "id" TEXT NOT NULL,
    "parent_id" TEXT,
    "line" JSONB NOT NULL,

    CONSTRAINT "bulk_line_pkey" PRIMARY KEY ("shop_id","sync_id","number")
);

-- CreateTable
CREATE TABLE "mirror_product" (
    "shop_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "handle" TEXT NOT NULL,
    "product_type" TEXT NOT NULL,
    "vendor" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "tags" TEXT[],
    "category" TEXT,
    "options" JSONB NOT NULL,
    "media" JSONB NOT NULL,
    "colorways" INTEGER NOT NULL,
    "lacking" INTEGER NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "sync_id" UUID,
    "synced_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "mirror_product_pkey" PRIMARY KEY ("shop_id","id")
);

-- CreateTable
CREATE TABLE "mirror_variant" (
    "shop_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "product_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "sku" TEXT,
    "selected" JSONB NOT NULL,
    "media_id" TEXT,

    CONSTRAINT "mirror_variant_pkey" PRIMARY KEY ("shop_id","id")
);

-- CreateTable
CREATE TABLE "stale_product" (
    "shop_id" TEXT NOT NULL,
    "product_id" TEXT NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "noticed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "stale_product_pkey" PRIMARY KEY ("shop_id","product_id")
);

-- CreateTable
CREATE TABLE "color_entry" (
    "shop_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" "color_kind" NOT NULL,
    "hex" TEXT,
    "set_by" TEXT NOT NULL,
    "set_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "color_entry_pkey" PRIMARY KEY ("shop_id","name")
);

-- CreateIndex
CREATE INDEX "webhook_delivery_handled_at_received_at_idx" ON "webhook_delivery"("handled_at", "received_at");

-- CreateIndex
CREATE UNIQUE INDEX "webhook_delivery_shop_id_event_id_topic_key" ON "webhook_delivery"("shop_id", "event_id", "topic");

-- CreateIndex
CREATE INDEX "catalog_sync_state_moved_at_idx" ON "catalog_sync"("state", "moved_at");

-- CreateIndex
CREATE UNIQUE INDEX "catalog_sync_one_open" ON "catalog_sync"("shop_id") WHERE (state = ANY (ARRAY['planned'::sync_state, 'running'::sync_state, 'reading'::sync_state]));

-- CreateIndex
CREATE INDEX "bulk_line_shop_id_sync_id_parent_id_idx" ON "bulk_line"("shop_id", "sync_id", "parent_id");

-- CreateIndex
CREATE INDEX "mirror_product_shop_id_title_id_idx" ON "mirror_product"("shop_id", "title", "id");

-- CreateIndex
CREATE INDEX "mirror_product_shop_id_handle_idx" ON "mirror_product"("shop_id", "handle");

-- CreateIndex
CREATE INDEX "mirror_variant_shop_id_product_id_position_idx" ON "mirror_variant"("shop_id", "product_id", "position");

-- CreateIndex
CREATE INDEX "mirror_variant_shop_id_sku_idx" ON "mirror_variant"("shop_id", "sku");

-- CreateIndex
CREATE INDEX "stale_product_noticed_at_idx" ON "stale_product"("noticed_at");

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_shop_id_fkey" FOREIGN KEY ("shop_id") REFERENCES "shop"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "api_budget" ADD CONSTRAINT "api_budget_shop_id_fkey" FOREIGN KEY ("shop_id") REFERENCES "shop"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "webhook_delivery" ADD CONSTRAINT "webhook_delivery_shop_id_fkey" FOREIGN KEY ("shop_id") REFERENCES "shop"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "catalog_sync" ADD CONSTRAINT "catalog_sync_shop_id_fkey" FOREIGN KEY ("shop_id") REFERENCES "shop"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mirror_product" ADD CONSTRAINT "mirror_product_shop_id_fkey" FOREIGN KEY ("shop_id") REFERENCES "shop"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mirror_variant" ADD CONSTRAINT "mirror_variant_shop_id_product_id_fkey" FOREIGN KEY ("shop_id", "product_id") REFERENCES "mirror_product"("shop_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stale_product" ADD CONSTRAINT "stale_product_shop_id_fkey" FOREIGN KEY ("shop_id") REFERENCES "shop"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "color_entry" ADD CONSTRAINT "color_entry_shop_id_fkey" FOREIGN KEY ("shop_id") REFERENCES "shop"("id") ON DELETE CASCADE ON UPDATE CASCADE;
