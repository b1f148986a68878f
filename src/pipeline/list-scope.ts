import type { Product } from '../domain/product.ts'
import type { Catalog, CatalogScope, ProductScope } from '../ports/catalog.ts'
import type { ShopStores } from '../ports/stores.ts'
import { freshMs, marginMs } from './mirror-age.ts'

interface Sources extends Pick<ShopStores, 'mirror' | 'syncs'> {
  readonly catalog: Pick<Catalog, 'listProducts' | 'listChanges' | 'refreshColorPatterns'>
}

const productsPerPage = 100
/** So many are quicker asked for one by one than looked for among all. */
const fewProducts = 100

/**
 * The products of a scope, as the shop has them. A whole catalogue comes out of the mirror, where that was read
 * lately: the shop is only asked what changed since, and gives those products again. It knows of changes that no
 * webhook told, too, and entries for colours and patterns, which tell of none, are read again. A product that was
 * removed since may still come. What matches a filter is found in the mirror. Many products, by a filter or by name, come
 * as a whole catalogue does.
 */
export async function* listScope(
  { catalog, mirror, syncs }: Sources,
  scope: ProductScope,
): AsyncGenerator<Product> {
  const { known, wanted, isLarge } = await resolveScope(mirror, scope)
  const readAt = isLarge ? (await syncs.latest('done'))?.createdAt : undefined
  if (!readAt || readAt.getTime() < Date.now() - freshMs) {
    yield* catalog.listProducts(known)
    return
  }
  const changes = new Map<string, Date>()
  for await (const { productId, updatedAt } of catalog.listChanges(new Date(readAt.getTime() - marginMs)))
    if (wanted(productId)) changes.set(productId, updatedAt)
  let after: string | undefined
  do {
    const page = await mirror.listProducts({ limit: productsPerPage, after })
    for (const product of page.rows) {
      const changedAt = changes.get(product.id)
      if (!wanted(product.id) || (changedAt && changedAt.getTime() !== product.updatedAt.getTime())) continue
      changes.delete(product.id)
      yield await catalog.refreshColorPatterns(product)
    }
    after = page.nextAfter
  } while (after !== undefined)
  const productIds = [...changes.keys()]
  for await (const product of catalog.listProducts({ kind: 'products', productIds })) {
    await mirror.keepMany([product])
    yield product
  }
}

interface ResolvedScope {
  /** What the shop can be asked for. */
  readonly known: CatalogScope
  readonly isLarge: boolean
  readonly wanted: (productId: string) => boolean
}

const resolveScope = async (mirror: Sources['mirror'], scope: ProductScope): Promise<ResolvedScope> => {
  if (scope.kind === 'all') return { known: scope, isLarge: true, wanted: () => true }
  const ids = new Set(scope.kind === 'products' ? scope.productIds : await mirror.listIds(scope.filter))
  if (scope.kind === 'matching') for (const id of scope.exceptIds) ids.delete(id)
  return {
    known: { kind: 'products', productIds: [...ids] },
    isLarge: ids.size > fewProducts,
    wanted: (id) => ids.has(id),
  }
}
