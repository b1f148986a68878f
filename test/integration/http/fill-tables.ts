import { randomUUID } from 'node:crypto'
import type { Database } from '../../../src/database/connect.ts'

/** A row in each table of a shop with batches that these do not fill: what came from Shopify, and what the merchant set. */
export const fillTables = async (db: Database, shopId: string): Promise<void> => {
  const productId = `gid://shopify/Product/${randomUUID()}`
  const syncId = randomUUID()
  const now = new Date()
  const { id: batchId } = await db.batch.findFirstOrThrow({ where: { shopId } })
  await db.flowTrigger.create({
    data: { shopId, id: randomUUID(), batchId, kind: 'published', pictures: 1, products: 1 },
  })
  await db.session.create({
    data: { shopId, id: 'offline', sealedTokens: Buffer.from('sealed'), scopes: ['read_products'] },
  })
  await db.apiBudget.create({
    data: { shopId, availablePoints: 1_000, maximumPoints: 2_000, restorePerSecond: 100 },
  })
  await db.providerAccount.create({
    data: { shopId, provider: 'wavespeed', sealedKey: Buffer.from('sealed'), setBy: 'staff 7' },
  })
  await db.webhookDelivery.create({
    data: { shopId, id: randomUUID(), eventId: randomUUID(), topic: 'products/update', triggeredAt: now },
  })
  await db.complianceRequest.create({ data: { shopId, id: randomUUID(), topic: 'shop/redact' } })
  await db.catalogSync.create({ data: { shopId, id: syncId, cause: 'installation' } })
  await db.bulkLine.create({ data: { shopId, syncId, number: 1, id: productId, line: { id: productId } } })
  await db.mirrorProduct.create({
    data: {
      shopId,
      id: productId,
      title: 'The mirrored',
      handle: 'mirrored',
      productType: 'Shirts',
      vendor: 'The vendor',
      status: 'ACTIVE',
      options: [],
      media: [],
      colorways: 2,
      lacking: 1,
      updatedAt: now,
    },
  })
  await db.mirrorListing.create({
    data: {
      shopId,
      productId,
      title: 'The mirrored',
      productType: 'Shirts',
      vendor: 'The vendor',
      status: 'ACTIVE',
      colorways: 2,
      lacking: 1,
      searchText: 'the mirrored',
    },
  })
  await db.mirrorVariant.create({
    data: { shopId, id: `${productId} v`, productId, position: 1, title: 'Navy', selected: [] },
  })
  await db.staleProduct.create({ data: { shopId, productId, changedAt: now } })
  await db.colorName.create({
    data: {
      ...{ shopId, name: 'midnight', label: 'Midnight', labels: ['Midnight'] },
      ...{ products: 1, colorways: 1, unclear: 1, clues: [{ clue: {}, products: 1 }] },
    },
  })
  await db.colorEntry.create({
    data: { shopId, name: 'midnight', kind: 'color', hex: '#101030', setBy: 'staff 7' },
  })
}
