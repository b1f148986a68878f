import type { EditDraft } from '../domain/draft-edit.ts'
import { draftEdits } from '../domain/draft-edits.ts'
import type { Editors } from '../ports/editors.ts'
import type { MirrorProduct } from '../ports/mirror-store.ts'
import type { Stores } from '../ports/stores.ts'
import { readPlanningContext } from './read-planning-context.ts'

interface ProposeDeps {
  readonly stores: Stores
  readonly editors: Editors
}

/** A product to begin with. */
export interface DraftProposal {
  readonly product: MirrorProduct
  /** Those of its missing pictures that the local editor can make. */
  readonly drafts: readonly EditDraft[]
}

/** How many products are looked at, and how many of them are proposed. */
const mostRead = 60
const mostProposed = 8
/** More take a while, and one alone shows little. */
const mostAtFirst = 6

/**
 * Products whose missing pictures the local editor can make, wholly or in part: those with a few of them first. Empty
 * where there is none among the first that lack any.
 */
export const proposeDrafts = async (
  { stores, editors }: ProposeDeps,
  shopId: string,
): Promise<readonly DraftProposal[]> => {
  const { mirror } = stores.forShop(shopId)
  const context = await readPlanningContext({ stores, editors }, shopId, new Map())
  const products = await mirror.listLacking(mostRead)
  const proposals = products.flatMap((product) => {
    const { drafts } = draftEdits(product, { ...context, abilities: { followsPrompts: false } })
    const makeable = drafts.filter(isPaintable)
    return makeable.length === 0 ? [] : [{ product, drafts: makeable }]
  })
  return proposals
    .toSorted((one, other) => Number(isEasy(other)) - Number(isEasy(one)))
    .slice(0, mostProposed)
}

const isPaintable = ({ needsPrompt, skipReason, targetHex }: EditDraft): boolean =>
  !needsPrompt && skipReason === undefined && targetHex !== undefined

const isEasy = ({ drafts: { length } }: DraftProposal): boolean => length > 1 && length <= mostAtFirst
