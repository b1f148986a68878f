import type { Command } from 'commander'
import { invalidInput, notFound } from '../domain/errors.ts'
import type { RefreshScope } from '../ports/schedule-store.ts'
import type { CliHouse } from './cli-deps.ts'
import { findProducts } from './find-products.ts'

/** Which part of the catalogue, as it is typed. */
export interface RefreshScopeOptions {
  readonly all?: boolean
  readonly tag?: string
  readonly search?: string
  readonly collection?: string
  readonly product?: string[]
}

export const addScopeOptions = (command: Command): Command =>
  command
    .option('--all', 'the whole catalogue')
    .option('--tag <tag>', 'products with this tag')
    .option('--search <words>', 'products that have these words in title, handle, vendor or SKU')
    .option('--collection <handle>', 'products of a collection, by its handle or id')
    .option('--product <handle...>', 'these products: handles or ids')

/**
 * The part that the user named, just one.
 * @throws ColorwayError `invalid_input` where it is none or several, `not_found` for what the shop does not have
 */
export const readRefreshScope = async (
  house: Pick<CliHouse, 'shopId' | 'stores' | 'catalogs'>,
  { all, tag, search, collection, product }: RefreshScopeOptions,
): Promise<RefreshScope> => {
  const isFiltered = tag !== undefined || search !== undefined
  const named = [all, isFiltered, collection, product].filter((part) => part !== undefined && part !== false)
  if (named.length !== 1)
    throw invalidInput(
      'Say which part of the catalogue is meant.',
      'Name one of --all, --collection and --product, or --tag and --search.',
    )
  if (isFiltered) return { kind: 'matching', filter: { tag, search }, exceptIds: [] }
  if (product) return { kind: 'products', productIds: await findProducts(house, product) }
  return collection === undefined ? { kind: 'all' } : findCollection(house, collection)
}

const findCollection = async (
  { shopId, catalogs }: Pick<CliHouse, 'shopId' | 'catalogs'>,
  name: string,
): Promise<RefreshScope> => {
  if (/^gid:\/\/shopify\/Collection\/\d+$/.test(name))
    return { kind: 'collection', collectionId: name, title: name }
  const found = await catalogs.forShop(shopId).findCollection(name)
  if (!found) throw notFound(`The shop has no collection “${name}”: its handle is the end of its address.`)
  return { kind: 'collection', collectionId: found.id, title: found.title }
}

/** "the collection New things" */
export const describeScope = (scope: RefreshScope): string => {
  switch (scope.kind) {
    case 'all':
      return 'the whole catalogue'
    case 'products':
      return scope.productIds.length === 1 ? '1 product' : `${scope.productIds.length} products`
    case 'collection':
      return `the collection ${scope.title}`
    case 'matching': {
      const { tag, search } = scope.filter
      const parts = [
        ...(tag === undefined ? [] : [`tagged “${tag}”`]),
        ...(search === undefined ? [] : [`found by “${search}”`]),
      ]
      return parts.length > 0 ? `products ${parts.join(' and ')}` : 'products that match a filter'
    }
  }
}
