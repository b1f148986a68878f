import { notFound } from '../../src/domain/errors.ts'
import type { Catalog } from '../../src/ports/catalog.ts'

/** The catalogue of a shop that sells nothing. */
export const emptyCatalog: Catalog = {
  listProducts: async function* () {},
  listChanges: async function* () {},
  listCollection: async function* () {},
  findCollection: async () => undefined,
  readTimeZone: async () => 'UTC',
  refreshColorPatterns: async (product) => product,
  readProduct: async () => undefined,
  fetchPicture: async () => {
    throw notFound('The shop has no pictures.')
  },
  fetchSwatch: async () => {
    throw notFound('The shop has no swatches.')
  },
}
