import { ColorwayError } from '../domain/errors.ts'
import type { EditOutcome } from '../ports/image-editor.ts'
import type { Call } from './editor-call.ts'
import { endAttempt } from './end-attempt.ts'
import { keepOutcome } from './keep-outcome.ts'

/** Pause before a ticket is asked after again whose editor could not be asked. */
const askAgainMs = 5_000

/**
 * Asks after a ticket. The call was accepted and will be charged, so that an editor which cannot be asked at the
 * moment ends nothing: it is asked again, until the call is older than the editor says that calls can be.
 */
export const pollTicket = async (call: Call, ticket: string): Promise<void> => {
  const { stores, shopId, attempt, editor, signal } = call
  const { attempts } = stores.forShop(shopId)
  const again = { kind: 'pending', ticket, pollAfterMs: askAgainMs } as const
  let outcome: EditOutcome = again
  let fault: unknown
  try {
    outcome = await editor.poll(ticket, signal)
  } catch (error) {
    if (error instanceof ColorwayError && (error.code === 'refused' || error.code === 'invalid_input')) {
      await endAttempt({ attempts, attempt, error, repeatable: false })
      return
    }
    fault = error
  }
  const isOverdue = Date.now() - attempt.movedAt.getTime() > editor.description.timeoutMs
  if (outcome.kind === 'pending' && isOverdue) {
    await attempts.markUncertain(attempt.id, 'The editor took the call and never brought a picture.')
    return
  }
  await keepOutcome(call, outcome)
  // Told apart from a call that is only slow: the queue logs what is thrown.
  if (fault !== undefined && !(fault instanceof ColorwayError)) throw fault
}
