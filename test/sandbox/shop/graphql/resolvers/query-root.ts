import type { CollectionRecord } from '../../model/collection-record.ts'
import { findNode } from '../../model/find-node.ts'
import type { Shop } from '../../model/shop.ts'
import type { ShopState } from '../../model/shop-state.ts'
import { connect, type PageArgs } from '../connection.ts'
import { badRequest, type TypeResolvers } from '../field-resolver.ts'
import { listFiles } from '../list-files.ts'
import { listProducts } from '../list-products.ts'
import { translatableResource, translatableResourcesByIds } from './translations.ts'

interface ById {
  readonly id: string
}

interface SearchArgs extends PageArgs {
  readonly query?: string | null
  readonly sortKey: string
}

interface ByIdentifier {
  readonly identifier: { readonly id?: string; readonly handle?: string }
}

const nodeById = (state: ShopState, id: string) => {
  if (!id.startsWith('gid://shopify/')) throw badRequest(`Invalid global id '${id}'`)
  return findNode(state, id) ?? null
}

/** What can be asked of the shop. */
export const queryResolvers: Readonly<Record<string, TypeResolvers>> = {
  Collection: { id: ({ id }: CollectionRecord) => id, title: ({ title }: CollectionRecord) => title },
  QueryRoot: {
    shop: () => ({}),
    product: (_, { id }: ById, { state }: Shop) => state.products.get(id) ?? null,
    productByIdentifier: (_, { identifier }: ByIdentifier, { state }: Shop) =>
      [...state.products.values()].find(
        ({ id, handle }) => id === identifier.id || handle === identifier.handle,
      ) ?? null,
    collectionByIdentifier: (_, { identifier }: ByIdentifier, { state }: Shop) =>
      [...state.collections.values()].find(
        ({ id, handle }) => id === identifier.id || handle === identifier.handle,
      ) ?? null,
    products: (_, args: SearchArgs, { state }: Shop) => connect(listProducts(state, args), args),
    productVariant: (_, { id }: ById, { state }: Shop) => state.variants.get(id) ?? null,
    files: (_, args: SearchArgs, { state }: Shop) => connect(listFiles(state, args), args),
    node: (_, { id }: ById, { state }: Shop) => nodeById(state, id),
    nodes: (_, { ids }: { readonly ids: readonly string[] }, { state }: Shop) =>
      ids.map((id) => nodeById(state, id)),
    shopLocales: (_, { published }: { readonly published?: boolean | null }, { state }: Shop) =>
      state.locales.filter((locale) => !published || locale.published),
    translatableResource,
    translatableResourcesByIds,
    job: (_, { id }: ById, { state }: Shop) => state.jobs.get(id) ?? null,
  },
}
