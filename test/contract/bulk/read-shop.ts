import { expect } from 'vitest'
import type { Product } from '../../../src/domain/product.ts'
import type { BulkLine, BulkReader, BulkStatus } from '../../../src/ports/bulk-reader.ts'
import type { Catalog } from '../../../src/ports/catalog.ts'
import { collect } from '../../support/collect.ts'

/** Has an operation run to its end. */
export const runOperation = async (reader: BulkReader, grouped: boolean): Promise<BulkStatus> => {
  const id = await reader.start({ grouped })
  let status: BulkStatus = { kind: 'running', objects: 0 }
  await expect
    .poll(
      async () => {
        status = await reader.look(id)
        return status.kind
      },
      { interval: 5, timeout: 10_000 },
    )
    .not.toBe('running')
  return status
}

const urlOf = (status: BulkStatus): string | undefined => {
  if (status.kind !== 'completed') throw new Error(`The operation is ${status.kind}.`)
  return status.url
}

export const readGrouped = async (reader: BulkReader): Promise<Product[]> => {
  const url = urlOf(await runOperation(reader, true))
  return url === undefined ? [] : (await collect(reader.readProducts(url))).flat()
}

export const readUngrouped = async (
  reader: BulkReader,
): Promise<{ readonly lines: readonly BulkLine[]; readonly products: readonly Product[] }> => {
  const url = urlOf(await runOperation(reader, false))
  const lines = url === undefined ? [] : (await collect(reader.readLines(url))).flat()
  return { lines, products: await reader.toProducts(lines) }
}

export const readPaged = (catalog: Catalog): Promise<Product[]> =>
  collect(catalog.listProducts({ kind: 'all' }))

export const byId = (products: readonly Product[]): Product[] =>
  products.toSorted((one, other) => (one.id < other.id ? -1 : 1))
