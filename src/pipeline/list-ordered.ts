import type { PlanningContext } from '../domain/draft-edit.ts'
import type { ProductDrafts } from '../domain/draft-edits.ts'
import { draftOrders } from '../domain/draft-orders.ts'
import type { Product } from '../domain/product.ts'
import type { Catalog } from '../ports/catalog.ts'
import type { ShopStores } from '../ports/stores.ts'
import { readChanges } from './read-changes.ts'

/** A product of which something is wanted, and how that is drafted. */
export interface WantedProduct {
  readonly product: Product
  /** The colorways that are meant; undefined: those that lack a picture. */
  readonly keys: readonly string[] | undefined
  readonly draft: (context: PlanningContext) => ProductDrafts
}

interface Sources extends Pick<ShopStores, 'mirror' | 'syncs' | 'imports'> {
  readonly catalog: Pick<Catalog, 'listProducts' | 'listChanges' | 'refreshColorPatterns'>
}

interface Plan {
  readonly importId: string
  readonly provider: string | undefined
}

const ordersPerPage = 500
/** So many are quicker asked for one by one than what changed of all. */
const fewProducts = 100

/**
 * What a file asks for, in its order and a page at a time: a product comes again where its rows are apart. The products
 * are as the shop has them now, a few of them asked for, many out of the mirror after what changed was read again.
 * `expect` hears of each product before it comes, or does not.
 */
export async function* listOrdered(
  { catalog, mirror, syncs, imports }: Sources,
  { importId, provider }: Plan,
  expect: (productId: string) => void,
): AsyncGenerator<WantedProduct> {
  const { summary } = await imports.get(importId)
  const isLarge = (summary?.products ?? 0) > fewProducts
  const isFresh = isLarge && (await readChanges({ catalog, mirror, syncs }))
  let after: string | undefined
  do {
    const page = await imports.listPlan(importId, { provider, after, limit: ordersPerPage })
    const ordersOf = Map.groupBy(page.rows, ({ productId }) => productId)
    const productIds = [...ordersOf.keys()]
    for (const productId of productIds) expect(productId)
    const known = { productIds, handles: [], variantIds: [], skus: [] }
    const products = isFresh
      ? await mirror.find(known)
      : catalog.listProducts({ kind: 'products', productIds })
    for await (const product of products) {
      const orders = (ordersOf.get(product.id) ?? []).map(({ order }) => order)
      yield {
        product: isFresh ? await catalog.refreshColorPatterns(product) : product,
        keys: orders.map(({ colorwayKey }) => colorwayKey),
        draft: (context) => draftOrders(product, context, orders),
      }
    }
    after = page.nextAfter
  } while (after !== undefined)
}
