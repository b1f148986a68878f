import { ColorwayError } from '../domain/errors.ts'
import type { ShopStores } from '../ports/stores.ts'
import type { EditorCall } from './editor-call.ts'
import { mayTryAgain } from './may-try-again.ts'
import { noteLane } from './note-lane.ts'

/** An edit whose call could so often not even be made needs a person. */
const mostReleases = 8

/** An edit whose call was accepted and came to nothing so often needs a person, too. */
const mostFailures = 2

type Known = 'shopId' | 'attempt' | 'editor' | 'lanes' | 'log' | 'pace'

/** As much of a call as its bad end needs. */
interface EndingCall extends Pick<EditorCall, Known> {
  readonly stores: { forShop(shopId: string): Pick<ShopStores, 'attempts'> }
}

/**
 * What a failed call does to its attempt, its edit and its lane. An error that says nothing of the outcome counts
 * as an unknown one, unless the call was not made yet or can be repeated. Faults of ours are thrown on after the
 * attempt was ended, to be logged.
 */
export const endAttempt = async (call: EndingCall, error: unknown): Promise<void> => {
  const { attempt, editor, stores, shopId, pace } = call
  const { attempts } = stores.forShop(shopId)
  const { id, earlier } = attempt
  const { repeatable } = editor.description
  const wasCalled = attempt.state !== 'reserved'
  const giveBack = async (reason: string) =>
    earlier.released < mostReleases
      ? attempts.release(id, reason, pace.letInAgainMs * 2 ** earlier.released)
      : attempts.fail(id, reason)
  if (!(error instanceof ColorwayError)) {
    if (!wasCalled) await giveBack('The call could not be prepared.')
    else if (repeatable) await attempts.fail(id, 'The editor failed in a way that we did not expect.')
    else await attempts.markUncertain(id, 'The call broke off, and may have been made and charged.')
    throw error
  }
  if (wasCalled) await noteLane(call, error)
  switch (error.code) {
    case 'refused':
      await attempts.refuse(id, error.message, { again: mayTryAgain(call) })
      return
    case 'failed':
      await attempts.fail(id, error.message, { again: earlier.failed + 1 < mostFailures })
      return
    case 'invalid_input':
    case 'not_found':
    case 'not_signed_in':
    case 'conflict':
      await attempts.fail(id, error.message)
      return
    case 'not_allowed':
      if (wasCalled) {
        await attempts.fail(id, error.message)
        return
      }
      // The shop let us not have the source picture: the edit waits until it does, which says nothing against it.
      await attempts.release(id, error.message, 0)
      throw error
    case 'account_broken':
      // Says nothing against the edit, however often it happens.
      await attempts.release(id, error.message, pace.letInAgainMs)
      return
    case 'throttled':
    case 'unavailable':
    case 'budget_exhausted':
      await giveBack(error.message)
      return
    case 'unknown_outcome':
      if (repeatable) await giveBack(error.message)
      else await attempts.markUncertain(id, error.message)
      return
    case 'bug':
      await attempts.fail(id, error.message)
      throw error
    default:
      error.code satisfies never
  }
}
