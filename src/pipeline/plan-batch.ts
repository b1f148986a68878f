import { type ProductWishes, wishesByProduct } from '../domain/batch-wishes.ts'
import { describePlan, type PlanFindings } from '../domain/describe-plan.ts'
import type { EditDraft } from '../domain/draft-edit.ts'
import { draftEdits } from '../domain/draft-edits.ts'
import { ColorwayError } from '../domain/errors.ts'
import { findColorFamilies, type TitledProduct } from '../domain/find-color-families.ts'
import { lanesFor } from '../domain/lanes/choose-lane.ts'
import { formatUsd } from '../domain/money.ts'
import type { Product } from '../domain/product.ts'
import { swatchesToMeasure } from '../domain/swatches-to-measure.ts'
import type { Batch } from '../ports/batch-store.ts'
import type { Catalogs, ProductScope } from '../ports/catalog.ts'
import type { Editors } from '../ports/editors.ts'
import type { Handler, Nudges } from '../ports/nudges.ts'
import type { PictureDesk } from '../ports/picture-desk.ts'
import type { Stores } from '../ports/stores.ts'
import { listOrdered, type WantedProduct } from './list-ordered.ts'
import { listScope } from './list-scope.ts'
import { createSwatchMeter } from './measure-swatches.ts'
import { quoteBatch, toNeeds } from './quote-batch.ts'
import { rankEditors, requireEditor } from './rank-editors.ts'
import { readPlanningContext } from './read-planning-context.ts'

interface PlanBatchDeps {
  readonly stores: Stores
  readonly catalogs: Catalogs
  readonly editors: Editors
  readonly desk: Pick<PictureDesk, 'measureSwatch'>
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
    const made = await edits.listOfBatch(id)
    const findingsNote = describePlan(findings)
    if (made.length === 0 && findings.unmet.length > 0) {
      await batches.park(id, findingsNote ?? '')
      return
    }
    const planned = made.filter(({ state }) => state === 'planned')
    const quoted = await quoteBatch(deps, { ...batch, shopId, edits: planned })
    const over = findOverrun(batch, quoted.mostMicros)
    await batches.quote(id, {
      edits: planned.length,
      costMicros: quoted.mostMicros,
      leastMicros: quoted.leastMicros,
      seconds: quoted.seconds,
      angles: quoted.angles,
      note: joinNotes(over, findingsNote),
    })
    const isAgreed = batch.runWhenQuoted && over === undefined
    if (isAgreed && (await batches.run(id, batch.requestedBy))) await nudges.nudge('admit', null)
  },
})

/** Why a batch that was to run by itself does not, where it may cost more than was agreed to. */
const findOverrun = ({ runWhenQuoted, runUpToMicros }: Batch, mostMicros: bigint): string | undefined =>
  runWhenQuoted && runUpToMicros !== undefined && mostMicros > runUpToMicros
    ? `It waits for a person, as it may cost ${formatUsd(mostMicros)} and ${formatUsd(runUpToMicros)} may be spent without asking.`
    : undefined

const joinNotes = (...notes: readonly (string | undefined)[]): string | undefined =>
  notes.filter((note) => note !== undefined).join(' ') || undefined

/** Makes the drafts of every product part of the batch, and answers what was noticed on the way. */
const draftProducts = async (
  { stores, catalogs, editors, desk }: PlanBatchDeps,
  shopId: string,
  { id, scope, provider, wishes }: Batch,
): Promise<PlanFindings> => {
  await requireEditor({ stores, editors }, shopId, provider)
  const { edits, mirror, syncs, imports } = stores.forShop(shopId)
  const catalog = catalogs.forShop(shopId)
  const meter = createSwatchMeter(catalog, desk)
  const { template } = wishes
  const named = { provider, template }
  const context = await readPlanningContext({ stores, editors }, shopId, meter.measured, named)
  const skipUnable = await findUnable({ stores, editors }, shopId, provider)
  const missing = new Set(scope.kind === 'products' ? scope.productIds : [])
  const unmet: string[] = []
  const withoutPicture: string[] = []
  const mixed: { title: string; option: string }[] = []
  const titled: TitledProduct[] = []
  let colorPatternsDenied = false
  const sources = { catalog, mirror, syncs, imports }
  const wanted =
    scope.kind === 'import'
      ? listOrdered(sources, { importId: scope.importId, provider }, (productId) => missing.add(productId))
      : listWished({ sources, scope, wishesOf: wishesByProduct(wishes) })
  for await (const { product, keys, draft } of wanted) {
    missing.delete(product.id)
    await meter.measure(swatchesToMeasure(product, context.appearanceOptions, keys))
    const drafted = draft(context)
    const { colorways, drafts, lacksSource, mixedOption } = drafted
    unmet.push(...drafted.unmet)
    if (lacksSource) withoutPicture.push(product.title)
    if (mixedOption !== undefined) mixed.push({ title: product.title, option: mixedOption })
    colorPatternsDenied ||= hasWithheldEntry(product)
    if (colorways < 2) titled.push({ id: product.id, title: product.title, vendor: product.vendor })
    await edits.join(id, drafts.map(skipUnable))
  }
  return {
    unmet: [...[...missing].map((productId) => `The shop has no product ${productId}.`), ...unmet],
    withoutPicture,
    mixed,
    families: findColorFamilies(titled),
    unreadSwatches: meter.unread,
    colorPatternsDenied,
  }
}

interface Wished {
  readonly sources: Parameters<typeof listScope>[0]
  readonly scope: ProductScope
  readonly wishesOf: (productId: string) => ProductWishes
}

async function* listWished({ sources, scope, wishesOf }: Wished): AsyncGenerator<WantedProduct> {
  for await (const product of listScope(sources, scope)) {
    const wishes = wishesOf(product.id)
    yield { product, keys: wishes.keys, draft: (context) => draftEdits(product, context, wishes) }
  }
}

/** Marks drafts that none of the editors can take as skipped: they would wait for ever. */
export const findUnable = async (
  deps: Pick<PlanBatchDeps, 'stores' | 'editors'>,
  shopId: string,
  provider: string | undefined,
): Promise<(draft: EditDraft) => EditDraft> => {
  const ranked = await rankEditors(deps, shopId, provider)
  return (draft) => {
    const { needsPrompt, prompt, skipReason } = draft
    if (skipReason !== undefined || lanesFor(ranked, toNeeds({ needsPrompt, prompt })).length > 0)
      return draft
    const who = provider === undefined ? 'any editor that can make it' : `the editor ${provider}`
    return {
      ...draft,
      skipReason: `Its prompt has ${prompt.length} characters, more than ${who} takes: shorten it.`,
    }
  }
}

const hasWithheldEntry = ({ options }: Product): boolean =>
  options.some(({ values }) => values.some(({ isEntryWithheld }) => isEntryWithheld))
