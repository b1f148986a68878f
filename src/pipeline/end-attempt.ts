import { ColorwayError } from '../domain/errors.ts'
import type { Attempt, AttemptStore } from '../ports/attempt-store.ts'

/** An edit whose call could so often not even be made needs a person. */
const mostReleases = 8

interface BadEnd {
  readonly attempts: AttemptStore
  readonly attempt: Attempt
  readonly error: unknown
  /** The call can simply be made again. */
  readonly repeatable: boolean
}

/**
 * What a failed call does to its attempt and edit. An error that says nothing of the outcome counts as an
 * unknown one, unless the call was not made yet or can be repeated. Faults of ours are thrown on after the attempt
 * was ended, to be logged.
 */
export const endAttempt = async ({ attempts, attempt, error, repeatable }: BadEnd): Promise<void> => {
  const { id } = attempt
  const giveBack = (reason: string) =>
    attempt.releasedBefore < mostReleases ? attempts.release(id, reason) : attempts.fail(id, reason)
  if (!(error instanceof ColorwayError)) {
    if (attempt.state === 'reserved') await giveBack('The call could not be prepared.')
    else if (repeatable) await attempts.fail(id, 'The editor failed in a way that we did not expect.')
    else await attempts.markUncertain(id, 'The call broke off, and may have been made and charged.')
    throw error
  }
  switch (error.code) {
    case 'refused':
      await attempts.refuse(id, error.message)
      return
    case 'invalid_input':
    case 'not_found':
    case 'not_signed_in':
    case 'conflict':
      await attempts.fail(id, error.message)
      return
    case 'not_allowed':
      if (attempt.state !== 'reserved') {
        await attempts.fail(id, error.message)
        return
      }
      // The shop let us not have the source picture: the edit waits until it does, which says nothing against it.
      await attempts.release(id, error.message)
      throw error
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
