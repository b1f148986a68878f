import type { EditNeeds } from '../domain/lanes/choose-lane.ts'
import { type EditsQuote, quoteEdits } from '../domain/lanes/quote-edits.ts'
import type { Batch, Quote } from '../ports/batch-store.ts'
import type { Edit } from '../ports/edit-store.ts'
import type { Editors } from '../ports/editors.ts'
import type { Stores } from '../ports/stores.ts'
import { rankEditors } from './rank-editors.ts'

interface QuoteDeps {
  readonly stores: Stores
  readonly editors: Editors
}

interface Quoted extends Pick<Batch, 'quality' | 'provider'> {
  readonly shopId: string
  readonly edits: readonly Pick<Edit, 'needsPrompt' | 'prompt' | 'angle'>[]
}

/**
 * What these edits will cost and how long they take, at the prices and limits of the editors that the shop may use, or
 * of the one that the batch names; and how much of it is for further angles.
 */
export const quoteBatch = async (
  deps: QuoteDeps,
  { shopId, quality, provider, edits }: Quoted,
): Promise<EditsQuote & Pick<Quote, 'angles'>> => {
  const { candidatesPerAttempt } = await deps.stores.forShop(shopId).settings.get()
  const ranked = await rankEditors(deps, shopId, provider)
  const quote = (some: Quoted['edits']): EditsQuote => {
    const needs = some.map((edit) => toNeeds(edit, quality))
    return quoteEdits(ranked, needs, candidatesPerAttempt)
  }
  const angles = edits.filter(({ angle }) => angle > 0)
  return { ...quote(edits), angles: { edits: angles.length, costMicros: quote(angles).mostMicros } }
}

/** What an edit asks of the lane that makes it, before anything has become of it. */
export const toNeeds = (
  { needsPrompt, prompt }: Pick<Edit, 'needsPrompt' | 'prompt'>,
  tier: Batch['quality'] = 'final',
): EditNeeds => ({
  needsPrompt,
  promptCharacters: prompt.length,
  tier,
  refusedBy: [],
  provider: undefined,
})
