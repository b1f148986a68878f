import { findLayout, type HeaderMapping } from '../domain/csv/find-layout.ts'
import { conflict, invalidInput } from '../domain/errors.ts'
import type { Nudges } from '../ports/nudges.ts'
import type { Stores } from '../ports/stores.ts'

interface MapDeps {
  readonly stores: Stores
  readonly nudges: Nudges
}

interface Mapping {
  readonly shopId: string
  readonly importId: string
  readonly mapping: HeaderMapping
}

/**
 * Says what the columns of a file are that was not understood, and has it read.
 * @throws ColorwayError `invalid_input` where that names no product, or a column that there is not, `conflict` where the
 *   file does not wait for it
 */
export const mapImport = async (
  { stores, nudges }: MapDeps,
  { shopId, importId, mapping }: Mapping,
): Promise<void> => {
  const { imports } = stores.forShop(shopId)
  const { shape, state } = await imports.get(importId)
  if (state !== 'unmapped' || !shape)
    throw conflict(`The import is ${state}: what its columns are is known, or not asked any more.`)
  checkMapping(shape.headers, mapping)
  if (!(await imports.map(importId, mapping))) return
  await nudges.nudge('import-csv', { shopId, id: importId })
}

/** @throws ColorwayError `invalid_input` */
const checkMapping = (headers: readonly string[], mapping: HeaderMapping): void => {
  const strange = Object.values(mapping).find((header) => !headers.includes(header))
  if (strange !== undefined)
    throw invalidInput(
      `The file has no column “${strange}”.`,
      `It has ${headers.map((one) => `“${one}”`).join(', ')}.`,
    )
  if (!findLayout(headers, mapping))
    throw invalidInput(
      'No column says which product a row is about.',
      'Say which one holds the handle, the product’s id, the SKU or the variant’s id.',
    )
}
