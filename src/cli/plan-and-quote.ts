import { productsOfWishes } from '../domain/batch-wishes.ts'
import { conflict } from '../domain/errors.ts'
import { requestBatch } from '../pipeline/request-batch.ts'
import type { BatchProgress } from '../ports/batch-store.ts'
import type { CliHouse } from './cli-deps.ts'
import { findProducts } from './find-products.ts'
import { readWishes } from './read-wishes.ts'
import { watchPlanning } from './watch-batch.ts'
import type { WishOptions } from './wish-options.ts'

interface Wish extends WishOptions {
  readonly requestedBy: string
  /** Whether it runs as soon as it is quoted. */
  readonly start: boolean
}

/** Makes a batch and has it planned and quoted. @throws ColorwayError `conflict` where it cannot be */
export const planAndQuote = async (
  house: CliHouse,
  { product: names, quality, provider, requestedBy, start, ...typed }: Wish,
): Promise<BatchProgress> => {
  const { shopId, stores } = house
  const wishes = await readWishes(house, typed)
  const productIds = names ? await findProducts(house, names) : productsOfWishes(wishes)
  await house.startWorkers()
  const { id } = await requestBatch(house, {
    shopId,
    origin: 'cli',
    scope: productIds.length > 0 ? { kind: 'products', productIds } : { kind: 'all' },
    requestedBy,
    runWhenQuoted: start,
    quality,
    provider,
    wishes,
  })
  const quoted = await watchPlanning(stores, shopId, id)
  const isPlanned = quoted.state === 'quoted' || (start && quoted.quotedEdits !== undefined)
  if (!isPlanned) throw conflict(quoted.reason ?? `The batch is ${quoted.state}.`)
  return quoted
}
