import { ColorwayError, type ErrorCode } from '../domain/errors.ts'
import type { EditOutcome } from '../ports/image-editor.ts'
import type { EditorCall } from './editor-call.ts'
import { endAttempt } from './end-attempt.ts'
import { fillPlace } from './fill-place.ts'
import { keepOutcome } from './keep-outcome.ts'
import { rest } from './rest.ts'

/** Pause before a ticket is asked after again whose editor could not be asked. */
const askAgainMs = 5_000

/** For so long after it was due a result that cannot be read is fetched again: it may only have been cut off on its way. */
const fetchAgainForMs = 30_000

/** The editor's last word on the call; everything else may be another one next time. */
const lastWords: readonly ErrorCode[] = ['refused', 'failed', 'invalid_input', 'not_found']

/**
 * Asks after a ticket until its call has ended, or will not soon: then it is let go of, and asked after again later.
 * A call that is nearly done is kept meanwhile, as each coming back costs more than a look.
 */
export const pollTicket = async (call: EditorCall, ticket: string): Promise<void> => {
  const { stores, shopId, attempt, signal, nudges, pace } = call
  const stayUntil = Date.now() + pace.leadMs
  for (;;) {
    const { pauseMs, fault } = await look(call, ticket)
    if (pauseMs === undefined) return
    if (fault === undefined && !signal.aborted && Date.now() + pauseMs <= stayUntil) {
      await rest(pauseMs, signal)
      continue
    }
    await stores.forShop(shopId).attempts.letGo(attempt.id)
    await nudges.nudge('edit-picture', { shopId, id: attempt.id }, { delayMs: Math.ceil(pauseMs) })
    // Told apart from a call that is only slow: the queue logs what is thrown.
    if (fault !== undefined && !(fault instanceof ColorwayError)) throw fault
    return
  }
}

interface Look {
  /** Until the next one; undefined where the call has ended. */
  readonly pauseMs: number | undefined
  /** What kept the editor from being asked. */
  readonly fault?: unknown
}

const ended: Look = { pauseMs: undefined }

/**
 * Looks once. The call was accepted and will be charged, so that an editor which cannot be asked at the moment ends
 * nothing: it is asked again, until the call is older than the editor says that calls can be.
 */
const look = async (call: EditorCall, ticket: string): Promise<Look> => {
  const { stores, shopId, attempt, editor, signal, lanes, log } = call
  const { description } = editor
  const again = { kind: 'pending', ticket, pollAfterMs: askAgainMs, warnings: [] } as const
  let outcome: EditOutcome = again
  let fault: unknown
  try {
    outcome = await editor.poll(ticket, signal)
  } catch (error) {
    if (error instanceof ColorwayError && lastWords.includes(error.code)) {
      await endAttempt(call, error)
      await fillPlace(call)
      return ended
    }
    fault = error
    if (error instanceof ColorwayError)
      log.warn({ shopId, attempt: attempt.id, provider: description.provider }, error.message)
  }
  const ageMs = Date.now() - attempt.movedAt.getTime()
  const fetchUntilMs = Math.min(2 * description.usualMs + fetchAgainForMs, description.timeoutMs)
  if (outcome.kind === 'unreadable' && ageMs < fetchUntilMs) outcome = again
  if (outcome.kind === 'pending' && ageMs > description.timeoutMs) {
    const reason = 'The editor took the call and never brought a picture.'
    log.warn(
      { shopId, attempt: attempt.id, provider: description.provider, product: attempt.edit.productId },
      reason,
    )
    await stores.forShop(shopId).attempts.markUncertain(attempt.id, reason)
    await lanes.noteFailure(description)
    return ended
  }
  if (outcome.kind === 'pending') {
    const { pollAfterMs } = outcome
    const dueInMs = (attempt.endsAt?.getTime() ?? 0) - Date.now()
    // What takes longer than usual is asked after less often.
    return { pauseMs: Math.max(pollAfterMs, dueInMs, (ageMs - description.usualMs) / 10), fault }
  }
  await keepOutcome(call, outcome)
  await lanes.noteWorking(description)
  await fillPlace(call)
  return ended
}
