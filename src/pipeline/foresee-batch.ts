import { type BatchWishes, wishesByProduct } from '../domain/batch-wishes.ts'
import { describePlan } from '../domain/describe-plan.ts'
import type { EditDraft } from '../domain/draft-edit.ts'
import { draftEdits } from '../domain/draft-edits.ts'
import type { EditsQuote } from '../domain/lanes/quote-edits.ts'
import { swatchesToMeasure } from '../domain/swatches-to-measure.ts'
import type { Batch, Quote } from '../ports/batch-store.ts'
import type { Catalogs } from '../ports/catalog.ts'
import type { OpenEdit } from '../ports/edit-store.ts'
import type { Editors } from '../ports/editors.ts'
import type { PictureDesk } from '../ports/picture-desk.ts'
import type { Stores } from '../ports/stores.ts'
import { checkBatchRequest } from './check-batch-request.ts'
import { createSwatchMeter } from './measure-swatches.ts'
import { findUnable } from './plan-batch.ts'
import { quoteBatch } from './quote-batch.ts'
import { readPlanningContext } from './read-planning-context.ts'

export interface ForeseeDeps {
  readonly stores: Stores
  readonly catalogs: Catalogs
  readonly editors: Editors
  readonly desk: Pick<PictureDesk, 'measureSwatch'>
}

interface BatchInMind extends Pick<Batch, 'quality' | 'provider'> {
  readonly shopId: string
  readonly productIds: readonly string[]
  readonly wishes: BatchWishes
}

export interface ForeseenBatch {
  /** What it would make, in the order of the products. */
  readonly drafts: readonly EditDraft[]
  readonly quote: EditsQuote & Pick<Quote, 'angles'>
  /** Why some would be left out, and how many for each reason. */
  readonly leftOut: ReadonlyMap<string, number>
  /** How many another batch has under way: the batch would only join those. */
  readonly underWay: number
  /** What the merchant should know before. */
  readonly note: string | undefined
}

/**
 * What a batch would make and cost, by the mirror, at once and with nothing written down. The batch itself reads the
 * shop anew, and so may come to something else: give it the price that was seen as its limit.
 * @throws ColorwayError `invalid_input` where an editor or a prompt is named that the shop does not have
 */
export const foreseeBatch = async (
  deps: ForeseeDeps,
  { shopId, productIds, wishes, quality, provider }: BatchInMind,
): Promise<ForeseenBatch> => {
  const { mirror, edits } = deps.stores.forShop(shopId)
  const scope = { kind: 'products', productIds } as const
  await checkBatchRequest(deps, shopId, { scope, wishes, provider })
  const [products, open, skipUnable] = await Promise.all([
    mirror.find({ productIds, handles: [], variantIds: [], skus: [] }),
    edits.listOpen(productIds),
    findUnable(deps, shopId, provider),
  ])
  const meter = createSwatchMeter(deps.catalogs.forShop(shopId), deps.desk)
  const named = { provider, template: wishes.template }
  const context = await readPlanningContext(deps, shopId, meter.measured, named)
  const wishesOf = wishesByProduct(wishes)
  const swatches = products.flatMap((product) =>
    swatchesToMeasure(product, context.appearanceOptions, wishesOf(product.id).keys),
  )
  await meter.measure(swatches)

  const place = new Map(productIds.map((id, at) => [id, at]))
  const placeOf = ({ id }: { readonly id: string }): number => place.get(id) ?? 0
  const planned = products
    .toSorted((one, other) => placeOf(one) - placeOf(other))
    .map((product) => ({ product, ...draftEdits(product, context, wishesOf(product.id)) }))
  const drafts = planned.flatMap((product) => product.drafts).map(skipUnable)
  const isUnderWay = findUnderWay(open)
  const fresh = drafts.filter((draft) => !isUnderWay(draft))
  const made = fresh.filter(({ skipReason }) => skipReason === undefined)
  const known = new Set(products.map(({ id }) => id))
  return {
    drafts: made,
    quote: await quoteBatch(deps, { shopId, quality, provider, edits: made }),
    leftOut: countReasons(fresh),
    underWay: drafts.length - fresh.length,
    note: describePlan({
      unmet: [
        ...productIds.filter((id) => !known.has(id)).map((id) => `The shop has no product ${id}.`),
        ...planned.flatMap(({ unmet }) => unmet),
      ],
      withoutPicture: planned.flatMap(({ product, lacksSource }) => (lacksSource ? [product.title] : [])),
      mixed: planned.flatMap(({ product: { title }, mixedOption }) =>
        mixedOption === undefined ? [] : [{ title, option: mixedOption }],
      ),
      families: [],
      unreadSwatches: meter.unread,
      colorPatternsDenied: false,
    }),
  }
}

/** Planned ones follow whoever asks last, and skipped ones are planned anew: all others are only joined. */
const findUnderWay = (open: readonly OpenEdit[]): ((draft: EditDraft) => boolean) => {
  const keyOf = (...parts: readonly string[]): string => parts.join('\n')
  const underWay = new Set(
    open.flatMap(({ state, productId, colorwayKey, sourceMediaId }) =>
      state === 'planned' || state === 'skipped' ? [] : [keyOf(productId, colorwayKey, sourceMediaId)],
    ),
  )
  return ({ product, colorway, source }) => underWay.has(keyOf(product.id, colorway.key, source.id))
}

const countReasons = (drafts: readonly EditDraft[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>()
  for (const { skipReason } of drafts)
    if (skipReason !== undefined) counts.set(skipReason, (counts.get(skipReason) ?? 0) + 1)
  return counts
}
