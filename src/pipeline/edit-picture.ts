import { bug, unavailable } from '../domain/errors.ts'
import type { Attempt } from '../ports/attempt-store.ts'
import type { Catalogs } from '../ports/catalog.ts'
import type { EditOutcome, ImageEditor } from '../ports/image-editor.ts'
import type { Handler, Nudges } from '../ports/nudges.ts'
import type { PictureStorage } from '../ports/picture-storage.ts'
import type { Stores } from '../ports/stores.ts'
import { endAttempt } from './end-attempt.ts'
import { fetchSource } from './fetch-source.ts'
import { holdLease, leaseMs } from './hold-lease.ts'

interface EditPictureDeps {
  readonly stores: Stores
  readonly catalogs: Catalogs
  readonly storage: PictureStorage
  readonly editors: readonly ImageEditor[]
  readonly nudges: Nudges
  readonly concurrency: number
}

interface Call extends EditPictureDeps {
  readonly shopId: string
  readonly attempt: Attempt
  readonly editor: ImageEditor
  readonly signal: AbortSignal
}

/**
 * Makes one attempt's call, or asks after its ticket, and keeps what came back. The attempt is marked as
 * submitted before the call is made, and held while it lasts: a second job for the same attempt finds it
 * taken, and a job after a crash knows what may have happened.
 */
export const editPicture = (deps: EditPictureDeps): Handler<'edit-picture'> => ({
  step: 'edit-picture',
  concurrency: deps.concurrency,
  handle: async ({ shopId, id }, { signal }) => {
    const { attempts } = deps.stores.forShop(shopId)
    const attempt = await attempts.claim(id, leaseMs)
    if (!attempt) return
    const editor = deps.editors.find(({ description }) => description.provider === attempt.provider)
    if (!editor)
      throw bug(`No editor is set up for ${attempt.provider}, which attempt ${id} was admitted to.`)
    const call = { ...deps, shopId, attempt, editor, signal }
    await holdLease(
      (ms) => attempts.renew(id, ms),
      () => makeCall(call),
    )
  },
})

const makeCall = async (call: Call): Promise<void> => {
  const { stores, shopId, attempt, editor, signal, nudges } = call
  const { repeatable } = editor.description
  const { attempts } = stores.forShop(shopId)
  let outcome: EditOutcome | undefined
  try {
    outcome = await askEditor(call)
  } catch (thrown) {
    const error = signal.aborted && repeatable ? unavailable('The worker was stopped.') : thrown
    await endAttempt({ attempts, attempt, error, repeatable })
    return
  }
  if (outcome) await keepOutcome(call, outcome)
  await nudges.nudge('admit', null)
}

const askEditor = async (call: Call): Promise<EditOutcome | undefined> => {
  const { stores, shopId, attempt, editor, signal } = call
  const { attempts } = stores.forShop(shopId)
  if (attempt.state === 'ticketed' && attempt.ticket !== undefined) return editor.poll(attempt.ticket, signal)
  if (attempt.state === 'submitted' && !editor.description.repeatable) {
    await attempts.markUncertain(attempt.id, 'The call was cut off, and may have been made and charged.')
    return undefined
  }
  const picture = await fetchSource(call, attempt.edit)
  if (attempt.state === 'reserved') await attempts.submit(attempt.id)
  const { prompt, seed, edit } = attempt
  return editor.start({ picture, prompt, seed, thing: edit.thing, targetHex: edit.targetHex, signal })
}

const keepOutcome = async (call: Call, outcome: EditOutcome): Promise<void> => {
  const { stores, storage, nudges, shopId, attempt } = call
  const { attempts } = stores.forShop(shopId)
  if (outcome.kind === 'pending') {
    await attempts.keepTicket(attempt.id, outcome.ticket)
    await nudges.nudge('edit-picture', { shopId, id: attempt.id }, { delayMs: outcome.pollAfterMs })
    return
  }
  const resultKeys: string[] = []
  for (const picture of outcome.pictures) resultKeys.push(await storage.put(shopId, picture))
  await attempts.settle(attempt.id, { resultKeys, costMicros: outcome.costMicros })
  await nudges.nudge('finish-picture', { shopId, id: attempt.id })
}
