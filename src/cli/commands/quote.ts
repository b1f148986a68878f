import type { Command } from 'commander'
import { invalidInput } from '../../domain/errors.ts'
import { foreseeCaps } from '../../pipeline/foresee-caps.ts'
import type { CliDeps, CliHouse } from '../cli-deps.ts'
import { countSkipped, describeSkipped } from '../count-skipped.ts'
import { describeCap } from '../describe-cap.ts'
import { describeQuote } from '../describe-quote.ts'
import { planAndQuote } from '../plan-and-quote.ts'
import type { Terminal } from '../terminal.ts'
import { addWishOptions, type WishOptions } from '../wish-options.ts'
import { withHouse } from '../with-house.ts'

interface QuoteOptions extends WishOptions {
  readonly all?: boolean
  readonly start?: boolean
  readonly json?: boolean
}

/** `quote`: what a batch would cost, and nothing made. */
export const addQuote = (program: Command, deps: CliDeps): void => {
  const command = program
    .command('quote')
    .description('Plan a batch and say what it would cost and how long it takes; nothing is made yet.')
  addWishOptions(command)
    .option('--all', 'the whole catalogue, which is also what is taken where no product is named')
    .option('--start', 'have the workers start it at once (`colorway start`); caps hold')
    .option('--json', 'end with one line of JSON; in it money is in millionths of a US dollar')
    .addHelpText('after', '\nExample:\n  colorway quote --product classic-tee linen-shirt --quality draft')
    .action((options: QuoteOptions) => {
      if (options.all && (options.product ?? options.colorways ?? options.angles))
        throw invalidInput('--all and the naming of products exclude each other.', 'Leave one of them out.')
      return withHouse(deps, (house) => quote(house, deps.terminal(!!options.json), options))
    })
}

const quote = async (
  house: CliHouse,
  terminal: Terminal,
  { start = false, ...options }: QuoteOptions,
): Promise<void> => {
  const batch = await planAndQuote(house, { ...options, start, requestedBy: 'command line' })
  const { id, quotedEdits = 0, quotedCostMicros = 0n, quotedLeastMicros = 0n, quotedSeconds = 0 } = batch
  const shop = house.stores.forShop(house.shopId)
  const caps = await foreseeCaps(shop, {
    leastMicros: quotedLeastMicros,
    mostMicros: quotedCostMicros,
    houseCapMicros: house.houseCapMicros,
    now: new Date(),
  })
  const skipped = countSkipped(await shop.edits.listOfBatch(id))
  const text = [
    describeQuote(batch),
    ...caps.map(describeCap),
    ...(skipped.length > 0 ? ['Not made:', ...skipped.map(describeSkipped)] : []),
    ...(batch.reason === undefined ? [] : [batch.reason]),
    '',
    start ? `It runs. Watch it with:  colorway batch show ${id}` : `Start it with:  colorway batch run ${id}`,
    `Give it up with:  colorway batch cancel ${id}`,
  ].join('\n')
  terminal.result(
    {
      batch: id,
      state: batch.state,
      quality: batch.quality,
      provider: batch.provider,
      calls: quotedEdits,
      angleCalls: batch.quotedAngleEdits,
      angleMicros: batch.quotedAngleCostMicros,
      leastMicros: quotedLeastMicros,
      mostMicros: quotedCostMicros,
      seconds: quotedSeconds,
      caps,
      skipped,
      note: batch.reason,
    },
    text,
  )
}
