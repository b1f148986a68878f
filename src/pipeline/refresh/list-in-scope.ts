import type { Catalog } from '../../ports/catalog.ts'
import type { MirrorProduct, MirrorStore } from '../../ports/mirror-store.ts'
import type { RefreshScope } from '../../ports/schedule-store.ts'

interface Sources {
  readonly catalog: Pick<Catalog, 'listCollection'>
  readonly mirror: Pick<MirrorStore, 'listProducts' | 'listIds'>
}

const productsPerPage = 100

/** The products of a scope as the mirror has them, in pages. The shop is asked only what is in a collection. */
export async function* listInScope(
  { catalog, mirror }: Sources,
  scope: RefreshScope,
): AsyncGenerator<readonly MirrorProduct[]> {
  if (scope.kind !== 'all') {
    const ids = await listScopeIds({ catalog, mirror }, scope)
    for (let at = 0; at < ids.length; at += productsPerPage) {
      const among = ids.slice(at, at + productsPerPage)
      yield (await mirror.listProducts({ limit: productsPerPage }, among)).rows
    }
    return
  }
  let after: string | undefined
  do {
    const page = await mirror.listProducts({ limit: productsPerPage, after })
    yield page.rows
    after = page.nextAfter
  } while (after !== undefined)
}

const listScopeIds = async (
  { catalog, mirror }: Sources,
  scope: Exclude<RefreshScope, { readonly kind: 'all' }>,
): Promise<readonly string[]> => {
  switch (scope.kind) {
    case 'products':
      return scope.productIds
    case 'matching': {
      const excepted = new Set(scope.exceptIds)
      return (await mirror.listIds(scope.filter)).filter((id) => !excepted.has(id))
    }
    case 'collection':
      return Array.fromAsync(catalog.listCollection(scope.collectionId))
  }
}
