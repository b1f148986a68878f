import { z } from 'zod'
import { type BatchWishes, productsOfWishes } from '../../domain/batch-wishes.ts'
import type { NewBatch } from '../../ports/batch-store.ts'
import { productFilterBody } from './product-filter-body.ts'

const mostProducts = 1_000
const mostColorways = 100
/** Shopify has room for so many pictures in a product. */
const mostMedia = 250

const id = z.string().min(1).max(255)

/** What `WireNewBatch` says. */
export const newBatchBody = z.strictObject({
  productIds: z.array(id).min(1).max(mostProducts).optional(),
  filter: productFilterBody.optional(),
  exceptIds: z.array(id).max(mostProducts).default([]),
  colorways: z
    .array(z.object({ productId: id, keys: z.array(z.string().min(1)).min(1).max(mostColorways) }))
    .max(mostProducts)
    .default([]),
  angles: z
    .array(z.object({ productId: id, mediaIds: z.array(id).min(1).max(mostMedia) }))
    .max(mostProducts)
    .default([]),
  sources: z
    .array(z.object({ productId: id, mediaId: id }))
    .max(mostProducts)
    .default([]),
  template: z.string().optional(),
  provider: z.string().optional(),
  quality: z.enum(['draft', 'final']).default('final'),
  start: z.boolean().default(false),
  upToMicros: z.number().int().min(0).optional(),
  requestId: z.uuid().optional(),
})

type NewBatchBody = z.output<typeof newBatchBody>

export const readWishes = ({
  colorways,
  angles,
  sources,
  template,
}: Pick<NewBatchBody, 'colorways' | 'angles' | 'sources' | 'template'>): BatchWishes => ({
  colorways,
  angles,
  sources,
  template,
})

/** The batch that is asked for: of what matches, or the products that are named in any way, else of the whole catalogue. */
export const readNewBatch = ({
  productIds,
  filter,
  exceptIds,
  provider,
  quality,
  start,
  upToMicros,
  requestId,
  ...asked
}: NewBatchBody): Omit<NewBatch, 'origin' | 'requestedBy'> => {
  const wishes = readWishes(asked)
  return {
    scope: filter ? { kind: 'matching', filter, exceptIds } : scopeOf(productIds ?? productsOfWishes(wishes)),
    wishes,
    provider,
    quality,
    requestId: requestId && `page:${requestId}`,
    runWhenQuoted: start,
    runUpToMicros: upToMicros === undefined ? undefined : BigInt(upToMicros),
  }
}

const scopeOf = (productIds: readonly string[]): NewBatch['scope'] =>
  productIds.length > 0 ? { kind: 'products', productIds } : { kind: 'all' }
