import type { Product } from '../domain/product.ts'
import type { Catalogs } from '../ports/catalog.ts'
import type { Handler, Nudges } from '../ports/nudges.ts'
import type { NoticedProduct } from '../ports/stale-products.ts'
import type { Stores } from '../ports/stores.ts'
import { createReadingPace, type ReadingPace } from './reading-pace.ts'
import { requestSync } from './request-sync.ts'

interface SyncProductsDeps {
  readonly stores: Stores
  readonly catalogs: Catalogs
  readonly nudges: Nudges
  /** A test's own. */
  readonly readingPace?: ReadingPace
}

/** More are cheaper to read with the whole catalogue. */
const mostOneByOne = 500
const productsPerPage = 20

/**
 * Reads again what changed in the shop, but for what the mirror knows by now: of a picture that we write, the shop tells
 * before we have told the mirror. A product that is touched without end is read now and then, and stays stale in between.
 * May be cut off and run again. The subject is the shop itself.
 */
export const syncProducts = ({
  readingPace = createReadingPace(),
  ...deps
}: SyncProductsDeps): Handler<'sync-products'> => ({
  step: 'sync-products',
  concurrency: 2,
  handle: async ({ shopId }, { signal }) => {
    const { stale, colorNames } = deps.stores.forShop(shopId)
    if ((await stale.count()) > mostOneByOne) {
      await requestSync(deps, { shopId, cause: 'many changes' })
      return
    }
    const tried = new Set<string>()
    let nextMs = Number.POSITIVE_INFINITY
    const mayBeRead = ({ productId }: NoticedProduct): boolean => {
      const when = readingPace.ask(`${shopId} ${productId}`)
      if (when !== 'now') nextMs = Math.min(nextMs, when)
      return when === 'now'
    }
    while (!signal.aborted) {
      // Products that are gone may stay stale for a while: each is looked at once.
      const listed = await stale.list(tried.size + productsPerPage)
      const page = listed.filter(({ productId }) => !tried.has(productId)).slice(0, productsPerPage)
      if (page.length === 0) break
      for (const { productId } of page) tried.add(productId)
      const known = await findKnown(deps, shopId, page)
      if (known.length > 0) await stale.settle(known)
      const due = page.filter((product) => !known.includes(product)).filter(mayBeRead)
      if (due.length > 0) await readAgain(deps, shopId, due)
    }
    await colorNames.refresh()
    if (Number.isFinite(nextMs))
      await deps.nudges.nudge(
        'sync-products',
        { shopId, id: shopId },
        { delayMs: Math.max(0, nextMs - Date.now()) },
      )
  },
})

/** Those that the mirror has as they were at the moment of which we heard, or later. */
const findKnown = async (
  { stores }: SyncProductsDeps,
  shopId: string,
  page: readonly NoticedProduct[],
): Promise<readonly NoticedProduct[]> => {
  const productIds = page.map(({ productId }) => productId)
  const { rows } = await stores.forShop(shopId).mirror.listProducts({ limit: page.length }, productIds)
  const momentOf = new Map(rows.map(({ id, updatedAt }) => [id, updatedAt]))
  return page.filter(({ productId, changedAt }) => (momentOf.get(productId) ?? 0) >= changedAt)
}

const readAgain = async (
  { stores, catalogs }: SyncProductsDeps,
  shopId: string,
  page: readonly NoticedProduct[],
): Promise<void> => {
  const { mirror, stale } = stores.forShop(shopId)
  const productIds = page.map(({ productId }) => productId)
  const found: Product[] = []
  for await (const product of catalogs.forShop(shopId).listProducts({ kind: 'products', productIds }))
    found.push(product)
  await mirror.keepMany(found)
  const isFound = ({ productId }: NoticedProduct) => found.some(({ id }) => id === productId)
  await stale.settle(page.filter(isFound))
  const gone = page.filter((product) => !isFound(product))
  const now = new Date()
  for (const { productId } of gone) await mirror.remove(productId, now)
  // While the whole catalogue is being read they have become stale anew, and stay so: it may bring them back.
  await stale.settle(gone)
}
