import { performance } from 'node:perf_hooks'
import type { Command } from 'commander'
import { labFromHex } from '../../domain/color/lab-from-hex.ts'
import { parseTarget } from '../../domain/color/parse-target.ts'
import type { CliDeps } from '../cli-deps.ts'
import { prepareFolder, readInput } from '../files.ts'
import { tellFinished } from '../tell-finished.ts'

interface FinishOptions {
  readonly original: string
  readonly edited: string
  readonly to: string
  readonly out: string
  readonly thing?: string
  readonly mask?: string
  readonly json?: boolean
  readonly debug?: boolean
}

/** `finish`: puts an edit from anywhere onto its original, without a shop or a database. */
export const addFinish = (program: Command, deps: CliDeps): void => {
  program
    .command('finish')
    .description('Put an edit’s change of colour onto its original, measure it and judge it.')
    .requiredOption('--original <picture>', 'the photograph (JPEG, PNG or WebP)')
    .requiredOption('--edited <picture>', 'what an editor made of it, in any size')
    .requiredOption('--to <color>', 'a name, a hex value, or both: "navy #1F2A44"')
    .requiredOption('--out <folder>', 'where the result goes; made if it is not there')
    .option('--thing <noun>', 'what was recoloured: sneaker, sofa, t-shirt …')
    .option('--mask <picture>', 'nothing changes where this picture is dark')
    .option('--debug', 'also write the mask, the difference and a heat map, as PNGs')
    .option('--json', 'end with one line of JSON')
    .addHelpText(
      'after',
      `
Example:
  colorway finish --original shirt.jpg --edited shirt-from-a-model.png --to "navy #1F2A44" --out out --debug`,
    )
    .action((options: FinishOptions) => finish(deps, options))
}

const finish = async (deps: CliDeps, options: FinishOptions): Promise<void> => {
  const startedAt = performance.now()
  const target = parseTarget(options.to)
  const [original, edited] = [await readInput(options.original), await readInput(options.edited)]
  const mask = options.mask === undefined ? undefined : await readInput(options.mask)
  const desk = await deps.openDesk()
  try {
    await desk.inspect(original)
    await desk.inspect(edited)
    await prepareFolder(options.out)
    const finished = await desk.finish({
      original,
      edited,
      mask,
      thing: options.thing,
      target: labFromHex(target.hex),
      provenance: { digitalSourceType: 'compositeWithTrainedAlgorithmicMedia' },
      debug: options.debug,
    })
    const { original: picture, out: folder } = options
    await tellFinished(finished, {
      terminal: deps.terminal(!!options.json),
      picture,
      folder,
      target,
      startedAt,
    })
  } finally {
    await desk.close()
  }
}
