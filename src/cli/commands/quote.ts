import type { Command } from 'commander'
import { invalidInput } from '../../domain/errors.ts'
import { foreseeCaps } from '../../pipeline/foresee-caps.ts'
import type { Batch } from '../../ports/batch-store.ts'
import type { CliDeps, CliHouse } from '../cli-deps.ts'
import { countSkipped, describeSkipped } from '../count-skipped.ts'
import { describeCap } from '../describe-cap.ts'
import { describeQuote } from '../describe-quote.ts'
import { planAndQuote } from '../plan-and-quote.ts'
import { readQuality } from '../read-quality.ts'
import type { Terminal } from '../terminal.ts'
import { withHouse } from '../with-house.ts'

interface QuoteOptions {
  readonly product?: string[]
  readonly all?: boolean
  readonly quality: Batch['quality']
  readonly json?: boolean
}

/** `quote`: what a batch would cost, and nothing made. */
export const addQuote = (program: Command, deps: CliDeps): void => {
  program
    .command('quote')
    .description('Plan a batch and say what it would cost and how long it takes; nothing is made yet.')
    .option('--product <handle...>', 'only these products: handles or ids')
    .option('--all', 'the whole catalogue, which is also what is taken where no product is named')
    .option(
      '--quality <quality>',
      'draft (the standard model) or final (the better one)',
      readQuality,
      'final',
    )
    .option('--json', 'end with one line of JSON; in it money is in millionths of a US dollar')
    .addHelpText('after', '\nExample:\n  colorway quote --product classic-tee linen-shirt --quality draft')
    .action((options: QuoteOptions) => {
      if (options.all && options.product)
        throw invalidInput('--all and --product exclude each other.', 'Leave one of them out.')
      return withHouse(deps, (house) => quote(house, deps.terminal(!!options.json), options))
    })
}

const quote = async (
  house: CliHouse,
  terminal: Terminal,
  { product: products, quality }: QuoteOptions,
): Promise<void> => {
  const batch = await planAndQuote(house, { products, quality, requestedBy: 'command line' })
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
    `Start it with:  colorway batch run ${id}`,
    `Give it up with:  colorway batch cancel ${id}`,
  ].join('\n')
  terminal.result(
    {
      batch: id,
      state: batch.state,
      quality: batch.quality,
      calls: quotedEdits,
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
