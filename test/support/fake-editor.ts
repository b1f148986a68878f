import { randomUUID } from 'node:crypto'
import { refused, throttled, unavailable, unknownOutcome } from '../../src/domain/errors.ts'
import type { EditOutcome, EditorDescription, ImageEditor } from '../../src/ports/image-editor.ts'
import { describeEditor } from './describe-editor.ts'

/** What the editor does with its next call. */
export type Turn =
  | 'finished'
  | 'refused'
  | 'throttled'
  | 'unavailable'
  | 'unknown outcome'
  /** Answers with a ticket, and says "not yet" to so many polls. */
  | { readonly pollsUntilFinished: number }

interface FakeEditorOptions {
  /** One for each call; the last one counts for all that follow. */
  readonly turns: readonly [Turn, ...Turn[]]
  /** What a finished call brings. */
  readonly picture: Uint8Array
  readonly description?: Partial<EditorDescription>
}

export interface FakeEditor extends ImageEditor {
  /** How many calls were made so far. */
  callCount(): number
}

const pollAfterMs = 5

/** An editor that does as it is told, and costs as it is told. */
export const createFakeEditor = ({ turns, picture, description }: FakeEditorOptions): FakeEditor => {
  const tickets = new Map<string, number>()
  let calls = 0
  const described = describeEditor(description)
  const finished: EditOutcome = {
    kind: 'finished',
    pictures: [picture],
    costMicros: described.priceMicros,
    warnings: [],
  }
  const keepTicket = (pollsLeft: number): EditOutcome => {
    const ticket = randomUUID()
    tickets.set(ticket, pollsLeft)
    return { kind: 'pending', ticket, pollAfterMs, warnings: [] }
  }
  const take = (turn: Turn): EditOutcome => {
    switch (turn) {
      case 'finished':
        return finished
      case 'refused':
        throw refused('The picture was refused.')
      case 'throttled':
        throw throttled('Too many calls.', new Date(Date.now() + pollAfterMs))
      case 'unavailable':
        throw unavailable('Nobody answers.')
      case 'unknown outcome':
        throw unknownOutcome('The call broke off.')
      default:
        return keepTicket(turn.pollsUntilFinished)
    }
  }
  return {
    description: described,
    callCount: () => calls,
    start: async ({ signal }) => {
      signal.throwIfAborted()
      const turn = turns[calls] ?? turns.at(-1) ?? 'finished'
      calls++
      return take(turn)
    },
    poll: async (ticket, signal) => {
      signal.throwIfAborted()
      const pollsLeft = tickets.get(ticket)
      if (pollsLeft === undefined) throw unavailable('There is no such ticket.')
      if (pollsLeft === 0) return finished
      tickets.set(ticket, pollsLeft - 1)
      return { kind: 'pending', ticket, pollAfterMs, warnings: [] }
    },
  }
}
