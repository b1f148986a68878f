import { setTimeout as sleep } from 'node:timers/promises'
import type { EditOutcome, Finished, ImageEditor, Unreadable } from '../../../src/ports/image-editor.ts'

const longestWaitPolls = 1_000
const mostPauseMs = 5

/** Asks after the tickets of an edit until it has an end; with the warnings of the whole way. */
export const untilEnded = async (
  editor: ImageEditor,
  outcome: EditOutcome,
  signal = new AbortController().signal,
): Promise<Finished | Unreadable> => {
  let latest = outcome
  const warnings: string[] = []
  for (let polls = 0; latest.kind === 'pending' && polls < longestWaitPolls; polls++) {
    warnings.push(...latest.warnings)
    await sleep(Math.min(latest.pollAfterMs, mostPauseMs))
    latest = await editor.poll(latest.ticket, signal)
  }
  if (latest.kind === 'pending') throw new Error('The edit has no end.')
  return latest.kind === 'finished' ? { ...latest, warnings: [...warnings, ...latest.warnings] } : latest
}

/** The same, where it is to bring pictures. */
export const untilFinished = async (editor: ImageEditor, outcome: EditOutcome): Promise<Finished> => {
  const ended = await untilEnded(editor, outcome)
  if (ended.kind === 'unreadable') throw new Error(`The edit brought nothing: ${ended.reason}`)
  return ended
}
