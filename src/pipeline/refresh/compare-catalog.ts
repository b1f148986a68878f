import type { EditDraft } from '../../domain/draft-edit.ts'
import { beginComparison, compareProduct } from '../../domain/refresh/compare-product.ts'
import { addFindings, type Findings, noFindings } from '../../domain/refresh/findings.ts'
import type { Catalogs } from '../../ports/catalog.ts'
import type { Editors } from '../../ports/editors.ts'
import type { PictureStorage } from '../../ports/picture-storage.ts'
import type { RefreshScope } from '../../ports/schedule-store.ts'
import type { Stores } from '../../ports/stores.ts'
import { findUnable } from '../plan-batch.ts'
import { readPlanningContext } from '../read-planning-context.ts'
import { listInScope } from './list-in-scope.ts'
import { readSources } from './read-sources.ts'

export interface CompareDeps {
  readonly stores: Stores
  readonly catalogs: Catalogs
  readonly editors: Editors
  readonly storage: Pick<PictureStorage, 'put'>
}

interface Asked {
  readonly shopId: string
  readonly scope: RefreshScope
  /** The mirror is as the shop was then, or later. */
  readonly seenAt: Date
  readonly signal: AbortSignal
}

export interface CatalogComparison {
  readonly findings: Findings
  /** What is to be made, in the order of products. */
  readonly wanted: readonly EditDraft[]
}

/**
 * Compares the mirror with what was made, page by page: the tables answer nearly everything, and the shop is asked only
 * for pictures whose address moved. May be cut off and done again.
 */
export const compareCatalog = async (
  { stores, catalogs, editors, storage }: CompareDeps,
  { shopId, scope, seenAt, signal }: Asked,
): Promise<CatalogComparison> => {
  const { edits, mirror } = stores.forShop(shopId)
  const catalog = catalogs.forShop(shopId)
  const context = await readPlanningContext({ stores, editors }, shopId, new Map())
  const skipUnable = await findUnable({ stores, editors }, shopId, undefined)
  let findings = noFindings
  const wanted: EditDraft[] = []
  for await (const products of listInScope({ catalog, mirror }, scope)) {
    signal.throwIfAborted()
    const traces = await edits.listTraces(products.map(({ id }) => id))
    const tracesOf = Map.groupBy(traces, ({ productId }) => productId)
    for (const product of products) {
      const comparison = beginComparison(product, tracesOf.get(product.id) ?? [], { ...context, skipUnable })
      const read = await readSources({ shopId, catalog, edits, storage }, product, comparison.doubts)
      const compared = compareProduct(comparison, { read, seenAt })
      findings = addFindings(findings, compared.findings)
      wanted.push(...compared.wanted)
    }
  }
  return { findings, wanted }
}
