import { describePlan, type PlanFindings } from '../domain/describe-plan.ts'
import { draftEdits } from '../domain/draft-edits.ts'
import { ColorwayError } from '../domain/errors.ts'
import { findColorFamilies, type TitledProduct } from '../domain/find-color-families.ts'
import type { Product } from '../domain/product.ts'
import { swatchesToMeasure } from '../domain/swatches-to-measure.ts'
import type { Batch } from '../ports/batch-store.ts'
import type { Catalogs } from '../ports/catalog.ts'
import type { Editors } from '../ports/editors.ts'
import type { Handler, Nudges } from '../ports/nudges.ts'
import type { PictureDesk } from '../ports/picture-desk.ts'
import type { Stores } from '../ports/stores.ts'
import { listScope } from './list-scope.ts'
import { createSwatchMeter } from './measure-swatches.ts'
import { quoteBatch } from './quote-batch.ts'
import { requireEditor } from './rank-editors.ts'
import { readPlanningContext } from './read-planning-context.ts'

interface PlanBatchDeps {
  readonly stores: Stores
  readonly catalogs: Catalogs
  readonly editors: Editors
  readonly desk: PictureDesk
  readonly nudges: Nudges
}

/**
 * Reads the products that a batch is about, and makes one edit of every colorway that lacks a picture. The
 * batch's scope is frozen here: what the shop adds later belongs to the next one. May be cut off and run again.
 */
export const planBatch = (deps: PlanBatchDeps): Handler<'plan-batch'> => ({
  step: 'plan-batch',
  concurrency: 2,
  handle: async ({ shopId, id }) => {
    const { stores, nudges } = deps
    const { batches, edits } = stores.forShop(shopId)
    const batch = await batches.get(id)
    if (batch.state !== 'planned') return
    const findings = await draftProducts(deps, shopId, batch).catch(async (error: unknown) => {
      if (!(error instanceof ColorwayError) || error.code !== 'invalid_input') throw error
      await batches.park(id, error.message)
      return undefined
    })
    if (!findings) return
    const planned = (await edits.listOfBatch(id)).filter(({ state }) => state === 'planned')
    const quoted = await quoteBatch(deps, { ...batch, shopId, edits: planned })
    await batches.quote(id, {
      edits: planned.length,
      costMicros: quoted.mostMicros,
      leastMicros: quoted.leastMicros,
      seconds: quoted.seconds,
      angles: quoted.angles,
      note: describePlan(findings),
    })
    if (batch.runWhenQuoted && (await batches.run(id, batch.requestedBy))) await nudges.nudge('admit', null)
  },
})

/** Makes the drafts of every product part of the batch, and answers what was noticed on the way. */
const draftProducts = async (
  { stores, catalogs, editors, desk }: PlanBatchDeps,
  shopId: string,
  { id, scope }: Batch,
): Promise<PlanFindings> => {
  await requireEditor({ stores, editors }, shopId)
  const { edits, mirror, syncs } = stores.forShop(shopId)
  const catalog = catalogs.forShop(shopId)
  const meter = createSwatchMeter(catalog, desk)
  const context = await readPlanningContext({ stores, editors }, shopId, meter.measured)
  const withoutPicture: string[] = []
  const mixed: { title: string; option: string }[] = []
  const titled: TitledProduct[] = []
  let colorPatternsDenied = false
  for await (const product of listScope({ catalog, mirror, syncs }, scope)) {
    await meter.measure(swatchesToMeasure(product, context.appearanceOptions))
    const { colorways, drafts, lacksSource, mixedOption } = draftEdits(product, context)
    if (lacksSource) withoutPicture.push(product.title)
    if (mixedOption !== undefined) mixed.push({ title: product.title, option: mixedOption })
    colorPatternsDenied ||= hasWithheldEntry(product)
    if (colorways < 2) titled.push({ id: product.id, title: product.title, vendor: product.vendor })
    await edits.join(id, drafts)
  }
  return {
    withoutPicture,
    mixed,
    families: findColorFamilies(titled),
    unreadSwatches: meter.unread,
    colorPatternsDenied,
  }
}

const hasWithheldEntry = ({ options }: Product): boolean =>
  options.some(({ values }) => values.some(({ isEntryWithheld }) => isEntryWithheld))
