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
 * unknown one, unless the call can be repeated. Faults of ours are thrown on after the attempt was ended, to be logged.
 */
export const endAttempt = async ({ attempts, attempt, error, repeatable }: BadEnd): Promise<void> => {
  const { id } = attempt
  if (!(error instanceof ColorwayError)) {
    if (repeatable) await attempts.fail(id, 'The editor failed in a way that we did not expect.')
    else await attempts.markUncertain(id, 'The call broke off, and may have been made and charged.')
    throw error
  }
  switch (error.code) {
    case 'refused':
      await attempts.refuse(id, error.message)
      return
    case 'invalid_input':
    case 'not_found':
    case 'not_allowed':
    case 'conflict':
      await attempts.fail(id, error.message)
      return
    case 'throttled':
    case 'unavailable':
    case 'budget_exhausted':
      if (attempt.releasedBefore < mostReleases) await attempts.release(id, error.message)
      else await attempts.fail(id, error.message)
      return
    case 'unknown_outcome':
      await attempts.markUncertain(id, error.message)
      return
    case 'bug':
      await attempts.fail(id, error.message)
      throw error
    default:
      error.code satisfies never
  }
}
