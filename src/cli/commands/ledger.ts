import type { Command } from 'commander'
import { invalidInput } from '../../domain/errors.ts'
import { exportLedger } from '../../pipeline/export-ledger.ts'
import { sumLedger } from '../../pipeline/sum-ledger.ts'
import type { LedgerFilter, LedgerStore } from '../../ports/ledger-store.ts'
import type { CliDeps } from '../cli-deps.ts'
import { describeLedger } from '../describe-ledger.ts'
import { writeInParts } from '../files.ts'
import { dayAfter, readDay } from '../read-day.ts'
import { readId } from '../read-id.ts'
import { withHouse } from '../with-house.ts'

interface LedgerOptions {
  readonly from?: Date
  readonly to?: Date
  readonly csv?: string
  readonly batch?: string
  readonly json?: boolean
}

/** `ledger`: what was spent, and on what. */
export const addLedger = (program: Command, deps: CliDeps): void => {
  program
    .command('ledger')
    .description('What was spent on pictures: a summary, or every attempt as CSV.')
    .option('--from <day>', 'the first day (UTC), as 2026-11-01', readDay)
    .option('--to <day>', 'the last day (UTC), as 2026-11-30', readDay)
    .option('--batch <id>', 'only what this batch pays for', readId)
    .option('--csv <file>', 'write every attempt to this file; - is standard output')
    .option('--json', 'end with one line of JSON; in it money is in millionths of a US dollar')
    .addHelpText(
      'after',
      '\nExamples:\n  colorway ledger --from 2026-11-01 --to 2026-11-30\n  colorway ledger --csv november.csv --from 2026-11-01',
    )
    .action((options: LedgerOptions) => {
      const filter = readFilter(options)
      return withHouse(deps, ({ stores, shopId }) =>
        showLedger(deps, stores.forShop(shopId).ledger, filter, options),
      )
    })
}

const readFilter = ({ from, to, batch, csv, json }: LedgerOptions): LedgerFilter => {
  if (from && to && from > to) throw invalidInput('--from is a later day than --to.', 'Swap them.')
  if (csv === '-' && json)
    throw invalidInput('--csv - and --json both go to standard output.', 'Name a file for the CSV.')
  return { from, before: to && dayAfter(to), batchId: batch }
}

const showLedger = async (
  deps: CliDeps,
  ledger: LedgerStore,
  filter: LedgerFilter,
  { csv, json }: LedgerOptions,
): Promise<void> => {
  const terminal = deps.terminal(!!json)
  if (csv === '-') {
    await exportLedger(ledger, filter, terminal.write)
    return
  }
  let written: { readonly file: string; readonly rows: number } | undefined
  if (csv !== undefined) {
    let rows = 0
    await writeInParts(csv, async (write) => {
      rows = await exportLedger(ledger, filter, write)
    })
    written = { file: csv, rows }
  }
  const { from, before, batchId } = filter
  const summary = sumLedger(await ledger.sum(filter))
  const text = written ? `${written.file}: ${written.rows} attempts.` : describeLedger(summary)
  terminal.result({ from, before, batch: batchId, csv: written, ...summary }, text)
}
