import { parse } from 'node:path'
import { performance } from 'node:perf_hooks'
import type { Command } from 'commander'
import { labFromHex } from '../../domain/color/lab-from-hex.ts'
import { parseTarget } from '../../domain/color/parse-target.ts'
import { nameFilePart } from '../../domain/filename.ts'
import { judgeReport } from '../../domain/judge-report.ts'
import type { CliDeps } from '../cli-deps.ts'
import { prepareFolder, readInput, writeWhole } from '../files.ts'

interface RecolorOptions {
  readonly to: string
  readonly out: string
  readonly thing?: string
  readonly json?: boolean
}

/** `recolor`: one picture file, without a shop, a database or an account. */
export const addRecolor = (program: Command, deps: CliDeps): void => {
  program
    .command('recolor <picture>')
    .description('Recolour the thing in one picture file (JPEG, PNG or WebP), by the local editor.')
    .requiredOption('--to <color>', 'a name, a hex value, or both: "navy #1F2A44"')
    .requiredOption('--out <folder>', 'where the result goes; made if it is not there')
    .option('--thing <noun>', 'what to recolour: sneaker, sofa, t-shirt …')
    .option('--json', 'end with one line of JSON')
    .addHelpText(
      'after',
      '\nExample:\n  colorway recolor shoe.jpg --thing sneaker --to "navy #1F2A44" --out out',
    )
    .action((picture: string, options: RecolorOptions) => recolor(deps, picture, options))
}

const recolor = async (deps: CliDeps, picture: string, { to, out: folder, thing, json }: RecolorOptions) => {
  const startedAt = performance.now()
  const { name, hex } = parseTarget(to)
  const original = await readInput(picture)
  const desk = await deps.openDesk()
  try {
    await desk.inspect(original)
    await prepareFolder(folder)
    const target = labFromHex(hex)
    const edited = await desk.recolorLocally({ picture: original, thing, target })
    const { bytes, format, report, notes } = await desk.finish({
      original,
      edited,
      thing,
      target,
      digitalSourceType: 'algorithmicallyEnhanced',
    })
    const ending = format === 'jpeg' ? 'jpg' : format
    const out = await writeWhole(
      folder,
      `${parse(picture).name}-${nameFilePart(name) || nameFilePart(hex)}.${ending}`,
      bytes,
    )
    const { verdict, reasons } = judgeReport(report)
    const seconds = Math.round(performance.now() - startedAt) / 1_000
    const distance = report.deltaE00 === undefined ? '' : `, ΔE ${report.deltaE00.toFixed(1)} from ${hex}`
    const text = [
      `${out}: ${verdict}${distance}, in ${seconds} s.`,
      ...[...reasons, ...notes].map((reason) => `  ${reason}`),
    ].join('\n')
    deps.terminal(!!json).result({ out, verdict, reasons: [...reasons, ...notes], report, seconds }, text)
  } finally {
    await desk.close()
  }
}
