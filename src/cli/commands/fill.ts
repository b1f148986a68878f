import type { Command } from 'commander'
import { ColorwayError } from '../../domain/errors.ts'
import { formatUsd } from '../../domain/money.ts'
import { approvePassing } from '../../pipeline/approve-passing.ts'
import { runBatch } from '../../pipeline/request-batch.ts'
import { requestPublication } from '../../pipeline/request-publication.ts'
import type { CliDeps } from '../cli-deps.ts'
import { describeQuote } from '../describe-quote.ts'
import { planAndQuote } from '../plan-and-quote.ts'
import { describeStates, watchRunning } from '../watch-batch.ts'
import { watchPublications } from '../watch-publications.ts'
import { addWishOptions, type WishOptions } from '../wish-options.ts'
import { withHouse } from '../with-house.ts'

interface FillOptions extends WishOptions {
  readonly yes?: boolean
  readonly approvePassing?: boolean
  readonly maxDeltaE: number
  readonly publish?: boolean
  readonly json?: boolean
}

const actor = 'command line'

/** `fill`: the whole road in one command. */
export const addFill = (program: Command, deps: CliDeps): void => {
  const command = program
    .command('fill')
    .description('Make the pictures of colours that have none: plan, quote, make, and leave them for review.')
  addWishOptions(command)
    .option('--yes', 'start without asking again once the quote is known')
    .option('--approve-passing', 'approve what passes and is under the colour limit')
    .option('--max-delta-e <number>', 'the colour limit for --approve-passing, in CIEDE2000', readLimit, 3)
    .option('--publish', 'write what is approved to the shop')
    .option('--json', 'end with one line of JSON')
    .addHelpText(
      'after',
      '\nExample:\n  colorway fill --yes --approve-passing --publish --json\n  colorway fill --colorways tee=Navy --angles tee=all --provider local --quality draft --yes',
    )
    .action((options: FillOptions) =>
      withHouse(deps, (house) => fill(house, deps.terminal(!!options.json), options)),
    )
}

type House = Parameters<Parameters<typeof withHouse>[1]>[0]
type Terminal = ReturnType<CliDeps['terminal']>

const fill = async (house: House, terminal: Terminal, options: FillOptions): Promise<void> => {
  const { shopId, stores } = house
  const quoted = await planAndQuote(house, { ...options, start: false, requestedBy: actor })
  const { id: batchId, quotedEdits, quotedCostMicros, quotedLeastMicros, quotedSeconds } = quoted
  terminal.say(`${describeQuote(quoted)} Batch ${batchId}.`)
  if (!options.yes) {
    const { state } = quoted
    const json = { batch: batchId, state, quotedEdits, quotedCostMicros, quotedLeastMicros, quotedSeconds }
    terminal.result(json, `Start it with: colorway batch run ${batchId}`)
    return
  }
  await runBatch(house, { shopId, batchId, actor })
  await watchRunning({ ...house, batchId, terminal })
  const approved = options.approvePassing
    ? await approvePassing(house, {
        shopId,
        batchId,
        decidedBy: `rule: fill --approve-passing`,
        maxDeltaE00: options.maxDeltaE,
      })
    : 0
  const publications = options.publish
    ? await requestPublication(house, { shopId, batchId, requestedBy: actor })
    : []
  const written = await watchPublications({ ...house, terminal, ids: publications.map(({ id }) => id) })
  const done = await stores.forShop(shopId).batches.get(batchId)
  terminal.result(
    {
      batch: batchId,
      state: done.state,
      edits: done.edits,
      approved,
      publications: written,
      spentMicros: done.spentMicros,
    },
    `${describeStates(done)}. Spent ${formatUsd(done.spentMicros)}.`,
  )
}

const readLimit = (text: string): number => {
  const limit = Number(text)
  if (!Number.isFinite(limit) || limit <= 0)
    throw new ColorwayError('invalid_input', `--max-delta-e ${text} is not a positive number.`)
  return limit
}
