import { conflict } from '../domain/errors.ts'
import { requestBatch } from '../pipeline/request-batch.ts'
import type { Batch, BatchProgress } from '../ports/batch-store.ts'
import type { CliHouse } from './cli-deps.ts'
import { findProducts } from './find-products.ts'
import { watchPlanning } from './watch-batch.ts'

interface Wish {
  /** Handles or ids; undefined: the whole catalogue. */
  readonly products: readonly string[] | undefined
  readonly quality: Batch['quality']
  readonly requestedBy: string
}

/** Makes a batch and has it planned and quoted. @throws ColorwayError `conflict` where it cannot be */
export const planAndQuote = async (
  house: CliHouse,
  { products, quality, requestedBy }: Wish,
): Promise<BatchProgress> => {
  const { shopId, stores } = house
  const scope = products
    ? ({ kind: 'products', productIds: await findProducts(house, products) } as const)
    : ({ kind: 'all' } as const)
  await house.startWorkers()
  const { id } = await requestBatch(house, {
    shopId,
    origin: 'cli',
    scope,
    requestedBy,
    runWhenQuoted: false,
    quality,
  })
  const quoted = await watchPlanning(stores, shopId, id)
  if (quoted.state !== 'quoted') throw conflict(quoted.reason ?? `The batch is ${quoted.state}.`)
  return quoted
}
