import { createReadStream } from 'node:fs'
import { basename } from 'node:path'
import type { Command } from 'commander'
import { conflict, invalidInput } from '../../domain/errors.ts'
import { formatUsd } from '../../domain/money.ts'
import { approveImport, cancelImport } from '../../pipeline/approve-import.ts'
import { receiveImport } from '../../pipeline/receive-import.ts'
import { writeImportReport } from '../../pipeline/write-import-report.ts'
import type { Batch } from '../../ports/batch-store.ts'
import type { CsvImport } from '../../ports/csv-import-store.ts'
import type { CliDeps, CliHouse } from '../cli-deps.ts'
import { describeImport, describeLayout } from '../describe-import.ts'
import { checkInput, writeInParts } from '../files.ts'
import { importToJson } from '../import-to-json.ts'
import { readId } from '../read-id.ts'
import { readMapping } from '../read-mapping.ts'
import { readQuality } from '../read-quality.ts'
import type { Terminal } from '../terminal.ts'
import { describeStates, watchPlanning, watchRunning } from '../watch-batch.ts'
import { watchImport } from '../watch-import.ts'
import { withHouse } from '../with-house.ts'

interface ImportOptions {
  readonly dryRun?: boolean
  readonly yes?: boolean
  readonly strict?: boolean
  readonly map?: string
  readonly report?: string
  readonly quality: Batch['quality']
  readonly json?: boolean
}

const actor = 'command line'

/** `import FILE`, and `imports list|approve|cancel` for those that wait. */
export const addImport = (program: Command, deps: CliDeps): void => {
  program
    .command('import')
    .argument('<file>', 'CSV: our own format, or a product export of Shopify or Matrixify')
    .description(
      'Make what the rows of a file ask for: says what would be made and what it costs, then does it.',
    )
    .option('--dry-run', 'only say it')
    .option('--yes', 'start without asking again once the quote is known')
    .option('--strict', 'start only if no row has an error')
    .option('--map <file>', 'JSON that says what the columns of another file are: {"handle": "Artikel"}')
    .option('--report <file>', 'write the rows with errors to this file, with the reasons')
    .option(
      '--quality <quality>',
      'draft (the standard model) or final (the better one)',
      readQuality,
      'final',
    )
    .option('--json', 'end with one line of JSON')
    .addHelpText(
      'after',
      '\nExamples:\n  colorway import wishes.csv --dry-run\n  colorway import products_export.csv --yes\n  colorway import list.csv --map columns.json --report errors.csv',
    )
    .action((file: string, options: ImportOptions) =>
      withHouse(deps, (house) => importFile(house, deps.terminal(!!options.json), { ...options, file })),
    )

  const imports = program.command('imports').description('Files that were imported, and those that wait.')
  imports
    .command('list')
    .description('The newest imports.')
    .option('--json', 'end with one line of JSON')
    .action(({ json }: { readonly json?: boolean }) =>
      withHouse(deps, async ({ stores, shopId }) => {
        const { rows } = await stores.forShop(shopId).imports.list({ limit: 20 })
        const lines = rows.map(
          (file) => `${file.id}  ${file.createdAt.toISOString()}  ${describeImport(file)}`,
        )
        const text =
          lines.length === 0 ? 'No imports yet: `colorway import FILE` makes one.' : lines.join('\n')
        deps.terminal(!!json).result({ imports: rows.map((file) => importToJson(file, [])) }, text)
      }),
    )
  imports
    .command('approve')
    .argument('<id>', 'of the import', readId)
    .description('Start what a file asks for, as it was quoted.')
    .option('--json', 'end with one line of JSON')
    .action((importId: string, { json }: { readonly json?: boolean }) =>
      withHouse(deps, (house) => approveAndWatch(house, deps.terminal(!!json), importId)),
    )
  imports
    .command('cancel')
    .argument('<id>', 'of the import', readId)
    .description('Give up a file that was not approved.')
    .option('--json', 'end with one line of JSON')
    .action((importId: string, { json }: { readonly json?: boolean }) =>
      withHouse(deps, async (house) => {
        await cancelImport(house, { shopId: house.shopId, importId, actor })
        deps.terminal(!!json).result({ import: importId, state: 'cancelled' }, 'The import is cancelled.')
      }),
    )
}

type Asked = ImportOptions & { readonly file: string }

const importFile = async (house: CliHouse, terminal: Terminal, asked: Asked): Promise<void> => {
  const { shopId } = house
  const { imports } = house.stores.forShop(shopId)
  const mapping = asked.map === undefined ? undefined : await readMapping(asked.map)
  await checkInput(asked.file)
  const { id } = await receiveImport(house, {
    shopId,
    fileName: basename(asked.file),
    chunks: createReadStream(asked.file),
    requestedBy: actor,
    quality: asked.quality,
    strict: !!asked.strict,
    mapping,
  })
  await house.startWorkers()
  const file = await watchImport({ imports, id, terminal })
  const { lines, json } = await readOutcome(house, file)
  if (file.state === 'failed') throw invalidInput(file.reason ?? 'The file cannot be read.')
  if (asked.report !== undefined && file.summary)
    await writeReport(house, terminal, { id, path: asked.report })
  if (asked.dryRun || file.state === 'unmapped') {
    await imports.cancel(id)
    const text = [describeImport(file), ...describeLayout(file), ...lines].join('\n')
    terminal.result(json, text)
    return
  }
  for (const line of [describeImport(file), ...lines]) terminal.say(line)
  if (file.summary?.edits === 0) {
    await imports.cancel(id)
    terminal.result(json, 'There is nothing to make.')
    return
  }
  const isSure = asked.yes || (await terminal.confirm('Make these pictures?'))
  if (isSure) await approveAndWatch(house, terminal, id)
  else terminal.result(json, `Start it with: colorway imports approve ${id}`)
}

const mostShown = 20
const mostInJson = 10_000

/** What became of the rows: as JSON, and the first errors as text. */
const readOutcome = async ({ stores, shopId }: CliHouse, file: CsvImport) => {
  const { imports } = stores.forShop(shopId)
  const errors = await imports.listLines(file.id, { limit: mostInJson, outcomes: ['error'] })
  const shown = errors.rows.slice(0, mostShown).map(({ number, problem }) => {
    const { column, value, message = '', suggestion } = problem ?? {}
    const where = column === undefined ? '' : `, ${column}${value === undefined ? '' : ` “${value}”`}`
    return `  row ${number}${where}: ${message}${suggestion === undefined ? '' : ` ${suggestion}`}`
  })
  const { errors: all = 0 } = file.summary ?? {}
  const rest =
    all > shown.length ? [`  … and ${all - shown.length} more rows: --report FILE writes all of them.`] : []
  return { lines: [...shown, ...rest], json: importToJson(file, errors.rows) }
}

const writeReport = async (
  house: CliHouse,
  terminal: Terminal,
  { id, path }: { readonly id: string; readonly path: string },
): Promise<void> => {
  let rows = 0
  await writeInParts(path, async (write) => {
    rows = await writeImportReport(house, { shopId: house.shopId, importId: id }, write)
  })
  terminal.say(`${path}: ${rows} rows with errors.`)
}

/** Makes its batches, and shows how they go. */
const approveAndWatch = async (house: CliHouse, terminal: Terminal, importId: string): Promise<void> => {
  const { shopId, stores } = house
  await house.startWorkers()
  const batchIds = await approveImport(house, { shopId, importId, actor })
  const done: Batch[] = []
  for (const batchId of batchIds) {
    const planned = await watchPlanning(stores, shopId, batchId)
    if (planned.state === 'quoted')
      throw conflict(
        `The pictures would cost up to ${formatUsd(planned.quotedCostMicros ?? 0n)} now, more than was quoted for the file: colorway batch run ${batchId} starts them.`,
      )
    const ended = await watchRunning({ stores, shopId, batchId, terminal })
    terminal.say(`Batch ${batchId}: ${describeStates(ended) || (ended.reason ?? ended.state)}.`)
    done.push(ended)
  }
  terminal.result(
    { import: importId, batches: done.map(({ id, state, reason }) => ({ batch: id, state, reason })) },
    'What was made waits for review.',
  )
}
