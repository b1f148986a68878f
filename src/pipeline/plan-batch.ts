import { draftEdits } from '../domain/draft-edits.ts'
import { ColorwayError } from '../domain/errors.ts'
import type { Catalogs } from '../ports/catalog.ts'
import type { ImageEditor } from '../ports/image-editor.ts'
import type { Handler, Nudges } from '../ports/nudges.ts'
import type { Stores } from '../ports/stores.ts'

interface PlanBatchDeps {
  readonly stores: Stores
  readonly catalogs: Catalogs
  readonly editors: readonly ImageEditor[]
  readonly nudges: Nudges
}

/**
 * Reads the products that a batch is about, and makes one edit of every colorway that lacks a picture. The
 * batch's scope is frozen here: what the shop adds later belongs to the next one. May be cut off and run again.
 */
export const planBatch = ({ stores, catalogs, editors, nudges }: PlanBatchDeps): Handler<'plan-batch'> => ({
  step: 'plan-batch',
  concurrency: 2,
  handle: async ({ shopId, id }) => {
    const { batches, edits } = stores.forShop(shopId)
    const batch = await batches.get(id)
    if (batch.state !== 'planned') return
    const followsPrompts = editors.some(({ description }) => description.followsPrompts)
    const withoutPicture: string[] = []
    try {
      for await (const product of catalogs.forShop(shopId).listProducts(batch.scope)) {
        const { drafts, lacksSource } = draftEdits(product, { abilities: { followsPrompts } })
        if (lacksSource) withoutPicture.push(product.title)
        await edits.join(id, drafts)
      }
    } catch (error) {
      if (!(error instanceof ColorwayError) || error.code !== 'invalid_input') throw error
      await batches.park(id, error.message)
      return
    }
    const planned = (await edits.listOfBatch(id)).filter(({ state }) => state === 'planned').length
    const costMicros = cheapestMicros(editors) * BigInt(planned)
    await batches.quote(id, { edits: planned, costMicros, note: describeWithout(withoutPicture) })
    if (batch.runWhenQuoted && (await batches.run(id, batch.requestedBy))) await nudges.nudge('admit', null)
  },
})

/** The least that one edit can cost. */
const cheapestMicros = (editors: readonly ImageEditor[]): bigint => {
  const [first = 0n, ...others] = editors.map(({ description }) => description.priceMicros)
  let least = first
  for (const price of others) if (price < least) least = price
  return least
}

const shownTitles = 5

const describeWithout = (titles: readonly string[]): string | undefined =>
  titles.length === 0
    ? undefined
    : `Without any picture to start from: ${titles.slice(0, shownTitles).join(', ')}${titles.length > shownTitles ? ` and ${titles.length - shownTitles} more` : ''}. Add one to each, and plan again.`
