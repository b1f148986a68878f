import { performance } from 'node:perf_hooks'
import type { Command } from 'commander'
import { labFromHex } from '../../domain/color/lab-from-hex.ts'
import { parseTarget, type TypedTarget } from '../../domain/color/parse-target.ts'
import type { DigitalSourceType } from '../../domain/digital-source.ts'
import { invalidInput } from '../../domain/errors.ts'
import { formatUsd } from '../../domain/money.ts'
import type { ProviderName } from '../../domain/provider-name.ts'
import type { PictureDesk, Placement } from '../../ports/picture-desk.ts'
import type { CliDeps } from '../cli-deps.ts'
import { prepareFolder, readInput } from '../files.ts'
import { readProviderOrLocal } from '../read-provider.ts'
import { recolorHosted } from '../recolor-hosted.ts'
import { tellFinished } from '../tell-finished.ts'
import type { Terminal } from '../terminal.ts'
import { withWorkshop } from '../with-workshop.ts'

interface RecolorOptions {
  readonly to: string
  readonly out: string
  readonly thing?: string
  readonly provider: ProviderName | 'local'
  readonly model?: string
  readonly prompt?: string
  readonly json?: boolean
  readonly debug?: boolean
}

/** `recolor`: one picture file, without a shop or a database. */
export const addRecolor = (program: Command, deps: CliDeps): void => {
  program
    .command('recolor <picture>')
    .description('Recolour the thing in one picture file (JPEG, PNG or WebP).')
    .requiredOption('--to <color>', 'a name, a hex value, or both: "navy #1F2A44"')
    .requiredOption('--out <folder>', 'where the result goes; made if it is not there')
    .option('--thing <noun>', 'what to recolour: sneaker, sofa, t-shirt …')
    .option('--provider <name>', 'who makes it: local, or a hosted editor', readProviderOrLocal, 'local')
    .option('--model <model>', 'another model of that provider than the configured one')
    .option('--prompt <text>', 'your own words for that provider, instead of the built-in prompt')
    .option('--debug', 'also write the mask, the difference and a heat map, as PNGs')
    .option('--json', 'end with one line of JSON; in it money is in millionths of a US dollar')
    .addHelpText(
      'after',
      `
Examples:
  colorway recolor shoe.jpg --thing sneaker --to "navy #1F2A44" --out out
  colorway recolor shoe.jpg --thing sneaker --to navy --out out --provider wavespeed

A hosted editor costs money with each call; \`colorway providers\` lists prices. Such a call is in no ledger.`,
    )
    .action((picture: string, options: RecolorOptions) => {
      const { provider, model, prompt } = options
      if (provider === 'local' && (model ?? prompt) !== undefined)
        throw invalidInput('The local editor has one model and follows no prompt.', 'Add --provider.')
      return recolor(deps, picture, options)
    })
}

const recolor = async (deps: CliDeps, picture: string, options: RecolorOptions): Promise<void> => {
  const startedAt = performance.now()
  const order: Order = {
    picture,
    startedAt,
    options,
    target: parseTarget(options.to),
    original: await readInput(picture),
    terminal: deps.terminal(!!options.json),
  }
  if (options.provider === 'local') await recolorAtDesk(deps, order)
  else await recolorElsewhere(deps, order, options.provider)
}

interface Order {
  readonly picture: string
  readonly startedAt: number
  readonly options: RecolorOptions
  readonly target: TypedTarget
  readonly original: Uint8Array
  readonly terminal: Terminal
}

const recolorAtDesk = async (deps: CliDeps, order: Order): Promise<void> => {
  const { original, options, target } = order
  const { thing } = options
  const desk = await deps.openDesk()
  try {
    await desk.inspect(original)
    await prepareFolder(options.out)
    const edited = await desk.recolorLocally({ picture: original, thing, target: labFromHex(target.hex) })
    await finish(desk, order, { edited, digitalSourceType: 'algorithmicallyEnhanced' })
  } finally {
    await desk.close()
  }
}

const recolorElsewhere = (deps: CliDeps, order: Order, provider: ProviderName): Promise<void> =>
  withWorkshop(deps, async (workshop, signal) => {
    const { original, options, target, terminal } = order
    const { thing, model, prompt } = options
    await workshop.desk.inspect(original)
    await prepareFolder(options.out)
    const asked = { workshop, terminal, signal, provider, model, prompt, original, thing, target }
    await finish(workshop.desk, order, await recolorHosted(asked))
  })

interface Made {
  readonly edited: Uint8Array
  readonly placement?: Placement | undefined
  readonly digitalSourceType: DigitalSourceType
  /** What a hosted editor has to say besides. */
  readonly facts?: {
    readonly provider: string
    readonly model: string
    readonly prompt: string
    readonly costMicros: bigint
    readonly warnings: readonly string[]
  }
}

const finish = async (desk: PictureDesk, order: Order, made: Made): Promise<void> => {
  const { picture, startedAt, options, target, original, terminal } = order
  const { edited, placement, digitalSourceType, facts } = made
  const finished = await desk.finish({
    original,
    edited,
    placement,
    thing: options.thing,
    target: labFromHex(target.hex),
    provenance: { digitalSourceType, model: facts && `${facts.provider}/${facts.model}` },
    debug: options.debug,
  })
  await tellFinished(finished, {
    terminal,
    picture,
    folder: options.out,
    target,
    startedAt,
    ...(facts && { facts, cost: `, for ${formatUsd(facts.costMicros)}`, warnings: facts.warnings }),
  })
}
