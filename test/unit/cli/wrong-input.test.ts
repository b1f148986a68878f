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
  [['fill', '--quality', 'best'], /“best” is no quality.*draft.*final/s],
  [['quote', '--quality', ''], /“” is no quality/],
  [['quote', '--all', '--product', 'tee'], /--all and the naming of products exclude each other/],
  [['ledger', '--from', 'today'], /“today” is not a day.*2026-11-26/s],
  [['ledger', '--to', '2026-02-30'], /“2026-02-30” is not a day/],
  [['ledger', '--from', '2026-11-02', '--to', '2026-11-01'], /--from is a later day than --to/],
  [['ledger', '--batch', 'last'], /“last” is not an id/],
  [['ledger', '--csv', '-', '--json'], /both go to standard output/],
  [['export', 'results', '--json'], /both go to standard output.*--out/s],
  [['export', 'results', '--for', 'etsy'], /shopify, matrixify/],
  [['export', 'results', '--links-for-days', '8'], /--links-for-days 8 cannot be.*1 to 7/s],
  [['export', 'decisions', '--from', '2026-11-02', '--to', '2026-11-01'], /--from is a later day than --to/],
  [['export', 'ledger', '--batch', 'last'], /“last” is not an id/],
  [['providers', 'check', 'nobody'], /There is no hosted provider nobody.*wavespeed/s],
  [['providers', 'check', 'local'], /There is no hosted provider local/],
  [
    ['recolor', 'a.jpg', '--to', 'navy', '--out', 'o', '--provider', 'nobody'],
    /There is no hosted provider nobody/,
  ],
  [
    ['recolor', 'a.jpg', '--to', 'navy', '--out', 'o', '--prompt', 'Paint.'],
    /local editor.*follows no prompt/,
  ],
  [['fill', '--max-delta-e', '-1'], /--max-delta-e -1 is not a positive number/],
])('%j is refused before anything is opened', async (args, message) => {
  const { terminal, complaints } = watchTerminal()
  const deps: ProgramDeps = {
    terminal: () => terminal,
    openHouse: notExpected,
    openDesk: notExpected,
    openWorkshop: notExpected,
    untilStopped: notExpected,
  }
  expect(await runProgram(deps, args)).toBe(2)
  expect(complaints).toEqual([expect.stringMatching(message)])
})
