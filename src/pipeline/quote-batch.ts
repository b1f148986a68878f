import { type EditsQuote, quoteEdits } from '../domain/lanes/quote-edits.ts'
import type { Batch } from '../ports/batch-store.ts'
import type { Edit } from '../ports/edit-store.ts'
import type { Editors } from '../ports/editors.ts'
import type { Stores } from '../ports/stores.ts'
import { rankEditors } from './rank-editors.ts'

interface QuoteDeps {
  readonly stores: Stores
  readonly editors: Editors
}

interface Quoted {
  readonly shopId: string
  readonly quality: Batch['quality']
  readonly edits: readonly Pick<Edit, 'needsPrompt' | 'prompt'>[]
}

/** What these edits will cost and how long they take, at the prices and limits of the editors that the shop may use. */
export const quoteBatch = async (
  deps: QuoteDeps,
  { shopId, quality, edits }: Quoted,
): Promise<EditsQuote> => {
  const needs = edits.map(({ needsPrompt, prompt }) => ({
    needsPrompt,
    promptCharacters: prompt.length,
    tier: quality,
    refusedBy: [],
    provider: undefined,
  }))
  const { candidatesPerAttempt } = await deps.stores.forShop(shopId).settings.get()
  return quoteEdits(await rankEditors(deps, shopId), needs, candidatesPerAttempt)
}
