import type { Command } from 'commander'
import { type ResultFormat, resultFormats } from '../../domain/csv/write-product-csv.ts'
import { invalidInput } from '../../domain/errors.ts'
import { exportDecisions } from '../../pipeline/export-decisions.ts'
import { exportLedger, type WritePart } from '../../pipeline/export-ledger.ts'
import { checkLinks, exportResults, mostLinkDays } from '../../pipeline/export-results.ts'
import { type ResultState, resultStates } from '../../ports/export-store.ts'
import type { CliDeps } from '../cli-deps.ts'
import { writeInParts } from '../files.ts'
import { dayAfter, readDay } from '../read-day.ts'
import { readId } from '../read-id.ts'
import { withHouse } from '../with-house.ts'

interface FileOptions {
  readonly out: string
  readonly batch?: string
  readonly json?: boolean
}

interface LogOptions extends FileOptions {
  readonly from?: Date
  readonly to?: Date
}

interface ResultOptions extends FileOptions {
  readonly for: ResultFormat
  readonly state: ResultState
  readonly linksForDays: number
}

/** `export results|ledger|decisions`: files to take along. */
export const addExport = (program: Command, deps: CliDeps): void => {
  const files = program
    .command('export')
    .description('CSV files: finished pictures to import elsewhere, what was spent, what was decided.')
    .addHelpText(
      'after',
      '\nExamples:\n  colorway export results --out results.csv\n  colorway export results --for matrixify --state published --out Products.csv\n  colorway export decisions --from 2026-11-01 --out november.csv',
    )
  addResults(files, deps)
  addLog(files, 'ledger').action((options: LogOptions) => {
    const filter = readFilter(options)
    return withHouse(deps, ({ stores, shopId }) =>
      writeLog(deps, options, (write) => exportLedger(stores.forShop(shopId).ledger, filter, write)),
    )
  })
  addLog(files, 'decisions').action((options: LogOptions) => {
    const filter = readFilter(options)
    return withHouse(deps, ({ stores, shopId }) =>
      writeLog(deps, options, (write) => exportDecisions(stores.forShop(shopId).exports, filter, write)),
    )
  })
}

const about = {
  ledger: 'Every attempt, as `ledger --csv` writes it.',
  decisions: 'The log of the review: who decided what, of which picture, and why.',
} as const

const addLog = (files: Command, name: keyof typeof about): Command =>
  withFile(files.command(name).description(about[name]))
    .option('--from <day>', 'the first day (UTC), as 2026-11-01', readDay)
    .option('--to <day>', 'the last day (UTC), as 2026-11-30', readDay)

const withFile = (command: Command): Command =>
  command
    .option('--out <file>', 'where to write it; - is standard output', '-')
    .option('--batch <id>', 'only what this batch asked for', readId)
    .option('--json', 'end with one line of JSON')

const addResults = (files: Command, deps: CliDeps): void => {
  withFile(files.command('results'))
    .description('Approved and published pictures, for an import of products.')
    .option('--for <program>', 'what is to import it: shopify or matrixify', readFormat, 'shopify')
    .option('--state <state>', 'which pictures: approved, published or all', readState, 'all')
    .option(
      '--links-for-days <days>',
      `how long pictures that are not in the shop yet can be fetched, 1 to ${mostLinkDays}`,
      readLinkDays,
      mostLinkDays,
    )
    .addHelpText(
      'after',
      '\nPictures that are not in the shop yet have signed addresses: whoever has the file can open them until they end, so import it before.',
    )
    .action((options: ResultOptions) => {
      checkOutputs(options)
      return withHouse(deps, ({ stores, shopId, publicPictures }) => {
        const { for: format, state, batch: batchId, linksForDays: linkDays } = options
        const filter = { state, batchId }
        checkLinks(publicPictures, filter)
        const store = stores.forShop(shopId).exports
        return writeResults(deps, options, (write) =>
          exportResults({ shopId, store, publicPictures, format, filter, linkDays }, write),
        )
      })
    })
}

const readFilter = ({ from, to, batch: batchId, ...options }: LogOptions) => {
  checkOutputs(options)
  if (from && to && from > to) throw invalidInput('--from is a later day than --to.', 'Swap them.')
  return { from, before: to && dayAfter(to), batchId }
}

const checkOutputs = ({ out, json }: FileOptions): void => {
  if (out === '-' && json)
    throw invalidInput('The file and --json both go to standard output.', 'Name a file with --out.')
}

const readFormat = (text: string): ResultFormat => {
  const format = resultFormats.find((one) => one === text)
  if (!format)
    throw invalidInput(`No file is made for “${text}”.`, `Choose one of ${resultFormats.join(', ')}.`)
  return format
}

const readState = (text: string): ResultState => {
  const state = resultStates.find((one) => one === text)
  if (!state)
    throw invalidInput(`“${text}” says of no pictures which.`, `Choose one of ${resultStates.join(', ')}.`)
  return state
}

const readLinkDays = (text: string): number => {
  const days = Number(text)
  if (!Number.isInteger(days) || days < 1 || days > mostLinkDays)
    throw invalidInput(
      `--links-for-days ${text} cannot be.`,
      `Links live for 1 to ${mostLinkDays} whole days.`,
    )
  return days
}

const writeLog = async (
  deps: CliDeps,
  { out, json }: FileOptions,
  fill: (write: WritePart) => Promise<number>,
): Promise<void> => {
  const terminal = deps.terminal(!!json)
  const rows = await writeFile(out, terminal.write, fill)
  if (out !== '-') terminal.result({ file: out, rows }, `${out}: ${rows} rows.`)
}

const writeResults = async (
  deps: CliDeps,
  { out, json }: FileOptions,
  fill: (write: WritePart) => ReturnType<typeof exportResults>,
): Promise<void> => {
  const terminal = deps.terminal(!!json)
  const { products, pictures, leftOut, firstLeftOut } = await writeFile(out, terminal.write, fill)
  if (leftOut > 0)
    terminal.complain(
      `${leftOut} pictures were left out, as their product changed or is not known well enough: ${firstLeftOut.join(', ')}${leftOut > firstLeftOut.length ? ' …' : ''}. \`catalog sync\` reads the shop again.`,
    )
  if (out !== '-')
    terminal.result(
      { file: out, products, pictures, leftOut, firstLeftOut },
      `${out}: ${pictures} pictures of ${products} products.`,
    )
}

const writeFile = async <T>(
  out: string,
  toStandardOutput: WritePart,
  fill: (write: WritePart) => Promise<T>,
): Promise<T> => {
  if (out === '-') return fill(toStandardOutput)
  const told: T[] = []
  await writeInParts(out, async (write) => {
    told.push(await fill(write))
  })
  return told[0]
}
