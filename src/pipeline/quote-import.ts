import { quoteEdits } from '../domain/lanes/quote-edits.ts'
import type { CsvImport, ImportSummary, NeedsCount } from '../ports/csv-import-store.ts'
import type { Editors } from '../ports/editors.ts'
import type { Stores } from '../ports/stores.ts'
import { rankEditors } from './rank-editors.ts'

interface QuoteDeps {
  readonly stores: Stores
  readonly editors: Editors
}

/** Compares the rows of a file that was read to its end with one another, and says what their edits will cost. */
export const quoteImport = async (
  deps: QuoteDeps,
  shopId: string,
  { id, quality }: Pick<CsvImport, 'id' | 'quality'>,
): Promise<ImportSummary> => {
  const { imports, settings } = deps.stores.forShop(shopId)
  const { needs, ...counts } = await imports.settle(id)
  const { candidatesPerAttempt } = await settings.get()
  const quotes: ImportSummary['quotes'][number][] = []
  for (const [provider, some] of Map.groupBy(needs, (one) => one.provider)) {
    const ranked = await rankEditors(deps, shopId, provider)
    const quote = quoteEdits(
      ranked,
      some.map((one) => toQuoted(one, quality)),
      candidatesPerAttempt,
    )
    quotes.push({ provider, edits: some.reduce((sum, { edits }) => sum + edits, 0), ...quote })
  }
  return { ...counts, quotes }
}

const toQuoted = ({ needsPrompt, promptCharacters, edits }: NeedsCount, tier: CsvImport['quality']) => ({
  needsPrompt,
  promptCharacters,
  tier,
  refusedBy: [],
  provider: undefined,
  edits,
})
