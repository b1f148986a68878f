import { conflict } from '../domain/errors.ts'
import type { Nudges } from '../ports/nudges.ts'
import type { Stores } from '../ports/stores.ts'

interface AnswerDeps {
  readonly stores: Stores
  readonly nudges: Nudges
}

/** What a person says of a call of unknown outcome. */
export const uncertainAnswers = ['again', 'charged', 'not-charged'] as const
export type UncertainAnswer = (typeof uncertainAnswers)[number]

interface Answer {
  readonly shopId: string
  readonly editId: string
  readonly answer: UncertainAnswer
  readonly actor: string
}

/**
 * Ends the waiting of an edit whose call may or may not have been made: it is made again, which may be charged twice,
 * or given up, with or without having been charged.
 * @throws ColorwayError `conflict` where the edit does not wait for such an answer
 */
export const answerUncertain = async (
  { stores, nudges }: AnswerDeps,
  { shopId, editId, answer, actor }: Answer,
): Promise<void> => {
  const { edits, attempts } = stores.forShop(shopId)
  const { state } = await edits.get(editId)
  const done =
    answer === 'again'
      ? await edits.sendAgain(editId, actor)
      : await attempts.closeUncertain(editId, { charged: answer === 'charged', actor })
  if (!done) throw conflict(`The edit is ${state}: no call of it has an unknown outcome.`)
  if (answer === 'again') await nudges.nudge('admit', null)
}
