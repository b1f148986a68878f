import type { EditsQuote } from '../../domain/lanes/quote-edits.ts'
import { describeRefresh } from '../../domain/refresh/describe-refresh.ts'
import type { CatalogSync } from '../../ports/catalog-sync-store.ts'
import type { RefreshTerms } from '../../ports/schedule-store.ts'
import { freshMs } from '../mirror-age.ts'
import { quoteBatch } from '../quote-batch.ts'
import { type CatalogComparison, type CompareDeps, compareCatalog } from './compare-catalog.ts'

interface Foresight extends CatalogComparison {
  readonly quote: EditsQuote
  /** What the summary of the run would say. */
  readonly text: string
}

interface Question extends Pick<RefreshTerms, 'scope' | 'capMicros'> {
  readonly shopId: string
  /** The reading that it is to go by. */
  readonly sync: CatalogSync
  readonly signal: AbortSignal
}

/** The newest reading of a catalogue that came to its end, where it is not too old to go by. */
export const findFreshReading = async (
  { stores }: Pick<CompareDeps, 'stores'>,
  shopId: string,
): Promise<CatalogSync | undefined> => {
  const sync = await stores.forShop(shopId).syncs.latest('done')
  return sync && sync.createdAt.getTime() > Date.now() - freshMs ? sync : undefined
}

/** What a refresh would make and cost; nothing is made. A swatch that is a picture is measured once it is. */
export const foreseeRefresh = async (
  deps: CompareDeps,
  { shopId, scope, capMicros, sync, signal }: Question,
): Promise<Foresight> => {
  const compared = await compareCatalog(deps, { shopId, scope, seenAt: sync.createdAt, signal })
  const edits = compared.wanted.filter(({ skipReason }) => skipReason === undefined)
  const quote = await quoteBatch(deps, { shopId, quality: 'final', provider: undefined, edits })
  const outcome = {
    edits: edits.length,
    mostMicros: quote.mostMicros,
    overCapMicros: quote.mostMicros > capMicros ? capMicros : undefined,
    reason: undefined,
  }
  const text = describeRefresh(compared.findings, compared.wanted.length > 0 ? outcome : undefined)
  return { ...compared, quote, text }
}
