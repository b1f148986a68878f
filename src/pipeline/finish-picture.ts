import { labFromHex } from '../domain/color/lab-from-hex.ts'
import { compareSiblings } from '../domain/compare-siblings.ts'
import { ColorwayError, type ErrorCode } from '../domain/errors.ts'
import { type Judgement, judgeReport, type VerdictLimits } from '../domain/judge-report.ts'
import type { Report } from '../domain/report.ts'
import { outputOf, verdictLimits } from '../domain/shop-settings.ts'
import type { Attempt } from '../ports/attempt-store.ts'
import type { NewCandidate } from '../ports/candidate-store.ts'
import type { Catalogs } from '../ports/catalog.ts'
import type { Downloads } from '../ports/downloads.ts'
import type { Editors } from '../ports/editors.ts'
import type { Handler, Nudges } from '../ports/nudges.ts'
import type { PictureDesk, Provenance } from '../ports/picture-desk.ts'
import type { PictureStorage } from '../ports/picture-storage.ts'
import type { Stores } from '../ports/stores.ts'
import { approveByRule } from './approve-by-rule.ts'
import { compareColorways, reportsOfOthers } from './compare-colorways.ts'
import type { PipelineLog } from './editor-call.ts'
import { fetchSource } from './fetch-source.ts'
import { findEditor } from './find-editor.ts'
import { namePrompt } from './name-prompt.ts'

interface FinishPictureDeps {
  readonly stores: Stores
  readonly catalogs: Catalogs
  readonly downloads: Pick<Downloads, 'read'>
  readonly storage: PictureStorage
  readonly desk: Pick<PictureDesk, 'finish' | 'thumbnail' | 'drawDifference'>
  readonly editors: Editors
  readonly nudges: Nudges
  readonly log: PipelineLog
  readonly concurrency: number
}

const previewLongSidePx = 480

/** The same work would end in the same way. */
const endsFinishing: readonly ErrorCode[] = ['invalid_input', 'not_found', 'bug']

/**
 * Finishes what an attempt brought, measures it, puts the edit in review, and holds it against the other colorways of
 * its picture; what then still passes may be approved by the shop's rule. Costs nothing to run again.
 */
export const finishPicture = (deps: FinishPictureDeps): Handler<'finish-picture'> => ({
  step: 'finish-picture',
  concurrency: deps.concurrency,
  handle: async ({ shopId, id }) => {
    const { attempts, candidates } = deps.stores.forShop(shopId)
    const attempt = await attempts.get(id)
    const { edit } = attempt
    if (attempt.state !== 'settled') return
    if (edit.state === 'finishing') await putInReview({ ...deps, shopId }, attempt)
    // Also for a job that comes again: the first may have died right before this.
    if (edit.state !== 'finishing' && edit.state !== 'in_review') return
    await compareColorways(candidates, edit.id)
    await approveByRule(deps, { shopId, editId: edit.id })
  },
})

type ShopDeps = FinishPictureDeps & { readonly shopId: string }

const putInReview = async (deps: ShopDeps, attempt: Attempt): Promise<void> => {
  const { attempts, candidates } = deps.stores.forShop(deps.shopId)
  try {
    await candidates.add(attempt.id, await finishAll(deps, attempt))
  } catch (error) {
    if (!(error instanceof ColorwayError) || !endsFinishing.includes(error.code)) throw error
    await attempts.failFinishing(attempt.id, error.message)
    if (error.code === 'bug') throw error
  }
}

const finishAll = async (deps: ShopDeps, attempt: Attempt): Promise<NewCandidate[]> => {
  const { storage, desk, shopId, stores } = deps
  const { edit, placement, resultKeys } = attempt
  const { settings, candidates } = stores.forShop(shopId)
  const wanted = await settings.get()
  const siblings = reportsOfOthers(await candidates.listSiblings(edit.id), edit.id)
  const { bytes: original } = await fetchSource(deps, edit)
  const finishing = {
    original,
    thing: edit.thing,
    target: edit.targetHex === undefined ? undefined : labFromHex(edit.targetHex),
    placement,
    provenance: await provenanceOf(deps, attempt),
    output: outputOf(wanted),
  }
  const { digitalSourceType: digitalSource } = finishing.provenance
  const finished: NewCandidate[] = []
  for (const [position, key] of resultKeys.entries()) {
    const edited = await storage.get(shopId, key)
    const { bytes, format, widthPx, heightPx, report, notes } = await desk.finish({ ...finishing, edited })
    const { verdict, reasons } = judge(report, verdictLimits(wanted), siblings)
    if (verdict === 'fail')
      deps.log.warn(
        { shopId, attempt: attempt.id, provider: attempt.provider, product: edit.productId },
        `what the editor brought cannot be used: ${reasons.join(' ')}`,
      )
    const preview = await desk.thumbnail(bytes, previewLongSidePx)
    const difference = await desk.drawDifference(original, bytes, previewLongSidePx)
    finished.push({
      format,
      widthPx,
      heightPx,
      digitalSource,
      report,
      verdict,
      reasons: [...reasons, ...notes],
      position,
      pictureKey: await storage.put(shopId, bytes),
      previewKey: await storage.put(shopId, preview),
      differenceKey: await storage.put(shopId, difference),
    })
  }
  return finished
}

/** By its own report first; one that sets itself apart from the other colorways does not pass. */
const judge = (report: Report, limits: VerdictLimits, siblings: readonly Report[]): Judgement => {
  const judged = judgeReport(report, limits)
  const apart = judged.verdict === 'fail' ? [] : compareSiblings(report, siblings)
  if (apart.length === 0) return judged
  return { ...judged, verdict: 'look', reasons: [...judged.reasons, ...apart] }
}

/** An editor that is no longer set up counts as a trained one: a picture never claims to be less made than it is. */
const provenanceOf = async ({ editors, shopId }: ShopDeps, attempt: Attempt): Promise<Provenance> => {
  const { provider, model, edit } = attempt
  const description = (await findEditor(editors, shopId, attempt))?.description
  const followed = description?.followsPrompts === false ? undefined : edit.promptPlan
  return {
    digitalSourceType: description?.digitalSourceType ?? 'compositeWithTrainedAlgorithmicMedia',
    model: `${provider}/${model}`,
    promptVersion: followed && namePrompt(followed),
  }
}
