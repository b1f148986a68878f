import type { ColorwayError } from '../domain/errors.ts'
import type { EditorCall } from './editor-call.ts'

/** What the end of a call says about its account × model, for all processes. */
export const noteLane = async (
  { lanes, editor, log }: Pick<EditorCall, 'lanes' | 'editor' | 'log'>,
  error: ColorwayError,
): Promise<void> => {
  const { description } = editor
  const { account, model } = description
  switch (error.code) {
    case 'account_broken':
      log.warn({ account, model }, `the account is not usable: ${error.message}`)
      await lanes.noteBroken(description, error.message)
      return
    case 'throttled':
      await lanes.holdUntil(description, error.retryAt ?? new Date())
      return
    case 'unavailable':
    case 'unknown_outcome':
    case 'failed':
      log.warn({ account, model }, `a call failed: ${error.message}`)
      await lanes.noteFailure(description)
      return
    default:
      // Whatever it said of this edit, it works.
      await lanes.noteWorking(description)
  }
}
