import { expect, it } from 'vitest'
import type { ProgramDeps } from '../../../src/cli/cli-deps.ts'
import { runProgram } from '../../../src/cli/run-program.ts'
import { watchTerminal } from './watch-terminal.ts'

/** Nothing may be opened before the whole command line was understood. */
const notExpected = (): never => {
  throw new Error('It was opened.')
}

it.each<[readonly string[], RegExp]>([
  [['batch', 'show', '7'], /“7” is not an id.*batch list/s],
  [['batch', 'run', 'the-last'], /“the-last” is not an id/],
  [['review', 'approve', 'the-first'], /“the-first” is not an id/],
  [['review', 'list', '--batch', 'all'], /“all” is not an id/],
  [['publish', '--batch', 'all'], /“all” is not an id/],
  [['undo', 'everything'], /“everything” is not an id/],
  [['colors', 'set', 'Cognac', 'brownish'], /“brownish” is no meaning of a colour name.*two-colored/s],
  [['fill', '--max-delta-e', 'some'], /--max-delta-e some is not a positive number/],
  [['fill', '--max-delta-e', '-1'], /--max-delta-e -1 is not a positive number/],
])('%j is refused before anything is opened', async (args, message) => {
  const { terminal, complaints } = watchTerminal()
  const deps: ProgramDeps = {
    terminal: () => terminal,
    openHouse: notExpected,
    openDesk: notExpected,
    untilStopped: notExpected,
  }
  expect(await runProgram(deps, args)).toBe(2)
  expect(complaints).toEqual([expect.stringMatching(message)])
})
