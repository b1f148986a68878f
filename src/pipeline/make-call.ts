import { unavailable } from '../domain/errors.ts'
import type { EditOutcome } from '../ports/image-editor.ts'
import type { EditorCall } from './editor-call.ts'
import { endAttempt } from './end-attempt.ts'
import { fillPlace, fillPlaceIfFree } from './fill-place.ts'
import { insist } from './insist.ts'
import { keepOutcome } from './keep-outcome.ts'
import { pollTicket } from './poll-ticket.ts'
import { prepareCall } from './prepare-call.ts'
import { rest } from './rest.ts'

/** Pause before an edit is let in again whose very request is under way for another one. */
const sameRequestRestMs = 10_000

/** Prepares a call, waits for its start, makes it and keeps what came back. */
export const makeCall = async (call: EditorCall): Promise<void> => {
  const { stores, shopId, attempt, editor } = call
  const { attempts } = stores.forShop(shopId)
  const { repeatable } = editor.description
  if (attempt.state === 'submitted' && !repeatable) {
    await attempts.markUncertain(attempt.id, 'The call was cut off, and may have been made and charged.')
    return
  }
  const prepared = await prepareCall(call).catch((error: unknown) => endAttempt(call, error))
  if (!prepared) return
  // Where it was submitted already, another worker made this very call and died.
  if (attempt.state === 'reserved' && !(await waitForStart(call, prepared))) return
  await start({ ...call, attempt: { ...attempt, state: 'submitted' } }, prepared)
}

type Prepared = Awaited<ReturnType<typeof prepareCall>>

const ticketed = (call: EditorCall): EditorCall => ({
  ...call,
  attempt: { ...call.attempt, state: 'ticketed', movedAt: new Date() },
})

/** Only what the editor throws is its outcome: what fails of ours afterwards must not have the call made again. */
const start = async (call: EditorCall, { request }: Prepared): Promise<void> => {
  const { editor, lanes, signal } = call
  const { repeatable } = editor.description
  let outcome: EditOutcome
  try {
    outcome = await editor.start(request)
  } catch (thrown) {
    await endAttempt(call, signal.aborted && repeatable ? unavailable('The worker was stopped.') : thrown)
    await fillPlace(call)
    return
  }
  await insist(() => keepOutcome(call, outcome), signal)
  await lanes.noteWorking(editor.description)
  if (outcome.kind !== 'pending') await fillPlace(call)
  // What is there already is fetched at once.
  else if (outcome.pollAfterMs === 0) await pollTicket(ticketed(call), outcome.ticket)
}

/** True once the call may be made. What cannot begin soon is let go of, and comes back when it can. */
const waitForStart = async (
  call: EditorCall,
  { request: { prompt }, parameters, requestKey }: Prepared,
): Promise<boolean> => {
  const { stores, shopId, attempt, editor, nudges, signal, pace } = call
  const { attempts } = stores.forShop(shopId)
  const { id, startsAt } = attempt
  await rest(startsAt ? Math.min(startsAt.getTime() - Date.now(), pace.leadMs) : 0, signal)
  for (;;) {
    if (signal.aborted) {
      await attempts.letGo(id)
      return false
    }
    const beginning = await attempts.begin(id, { editor: editor.description, requestKey, parameters, prompt })
    switch (beginning.kind) {
      case 'begun':
        return true
      case 'wait':
        if (beginning.waitMs <= pace.leadMs) {
          await rest(beginning.waitMs, signal)
          continue
        }
        await attempts.letGo(id)
        await nudges.nudge('edit-picture', { shopId, id }, { delayMs: beginning.waitMs })
        return false
      case 'full':
        // The call that ends next hands its place on, unless it ended while this one was still held.
        await attempts.letGo(id)
        await fillPlaceIfFree(call)
        return false
      case 'under way':
        await attempts.release(id, 'The same edit is being made for another colour.', sameRequestRestMs)
        return false
      case 'reused':
        await nudges.nudge('finish-picture', { shopId, id })
        return false
      case 'gone':
        return false
      default:
        return beginning satisfies never
    }
  }
}
