import { labFromHex } from '../domain/color/lab-from-hex.ts'
import type { DigitalSourceType } from '../domain/digital-source.ts'
import { ColorwayError, type ErrorCode } from '../domain/errors.ts'
import { judgeReport } from '../domain/judge-report.ts'
import type { Attempt } from '../ports/attempt-store.ts'
import type { NewCandidate } from '../ports/candidate-store.ts'
import type { Catalogs } from '../ports/catalog.ts'
import type { Editors } from '../ports/editors.ts'
import type { Handler, Nudges } from '../ports/nudges.ts'
import type { PictureDesk } from '../ports/picture-desk.ts'
import type { PictureStorage } from '../ports/picture-storage.ts'
import type { Stores } from '../ports/stores.ts'
import type { PipelineLog } from './editor-call.ts'
import { fetchSource } from './fetch-source.ts'
import { findEditor } from './find-editor.ts'

interface FinishPictureDeps {
  readonly stores: Stores
  readonly catalogs: Catalogs
  readonly storage: PictureStorage
  readonly desk: PictureDesk
  readonly editors: Editors
  readonly nudges: Nudges
  readonly log: PipelineLog
  readonly concurrency: number
}

const previewLongSidePx = 480

/** The same work would end in the same way. */
const endsFinishing: readonly ErrorCode[] = ['invalid_input', 'not_found', 'bug']

/** Finishes what an attempt brought, measures it, and puts the edit in review. Costs nothing to run again. */
export const finishPicture = (deps: FinishPictureDeps): Handler<'finish-picture'> => ({
  step: 'finish-picture',
  concurrency: deps.concurrency,
  handle: async ({ shopId, id }) => {
    const { attempts, candidates } = deps.stores.forShop(shopId)
    const attempt = await attempts.get(id)
    if (attempt.state !== 'settled' || attempt.edit.state !== 'finishing') return
    try {
      await candidates.add(id, await finishAll({ ...deps, shopId }, attempt))
    } catch (error) {
      if (!(error instanceof ColorwayError) || !endsFinishing.includes(error.code)) throw error
      await attempts.failFinishing(id, error.message)
      if (error.code === 'bug') throw error
    }
  },
})

const finishAll = async (
  deps: FinishPictureDeps & { readonly shopId: string },
  attempt: Attempt,
): Promise<NewCandidate[]> => {
  const { storage, desk, shopId } = deps
  const { edit, resultKeys } = attempt
  const digitalSourceType = await sourceTypeOf(deps, attempt)
  const { bytes: original } = await fetchSource(deps, edit)
  const target = edit.targetHex === undefined ? undefined : labFromHex(edit.targetHex)
  const finished: NewCandidate[] = []
  for (const [position, key] of resultKeys.entries()) {
    const edited = await storage.get(shopId, key)
    const { thing } = edit
    const finishing = { original, edited, thing, target, digitalSourceType }
    const { bytes, notes, ...picture } = await desk.finish(finishing)
    const { verdict, reasons } = judgeReport(picture.report)
    if (verdict === 'fail')
      deps.log.warn(
        { shopId, attempt: attempt.id, provider: attempt.provider, product: edit.productId },
        `what the editor brought cannot be used: ${reasons.join(' ')}`,
      )
    const preview = await desk.thumbnail(bytes, previewLongSidePx)
    finished.push({
      ...picture,
      verdict,
      reasons: [...reasons, ...notes],
      position,
      pictureKey: await storage.put(shopId, bytes),
      previewKey: await storage.put(shopId, preview),
    })
  }
  return finished
}

/** An editor that is no longer set up counts as a trained one: a picture never claims to be less made than it is. */
const sourceTypeOf = async (
  { editors, shopId }: { readonly editors: Editors; readonly shopId: string },
  attempt: Attempt,
): Promise<DigitalSourceType> =>
  (await findEditor(editors, shopId, attempt))?.description.digitalSourceType ??
  'compositeWithTrainedAlgorithmicMedia'
