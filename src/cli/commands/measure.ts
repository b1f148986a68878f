import { performance } from 'node:perf_hooks'
import type { Command } from 'commander'
import { labFromHex } from '../../domain/color/lab-from-hex.ts'
import { parseTarget } from '../../domain/color/parse-target.ts'
import { judgeReport } from '../../domain/judge-report.ts'
import type { CliDeps } from '../cli-deps.ts'
import { describeReport } from '../describe-report.ts'
import { drawTable } from '../draw-table.ts'
import { readInput } from '../files.ts'

interface MeasureOptions {
  readonly original: string
  readonly result: string
  readonly to: string
  readonly mask?: string
  readonly json?: boolean
}

/** `measure`: how good a result is, whoever made it. */
export const addMeasure = (program: Command, deps: CliDeps): void => {
  program
    .command('measure')
    .description('Measure a recoloured picture against its original, whoever made it.')
    .requiredOption('--original <picture>', 'the photograph (JPEG, PNG or WebP)')
    .requiredOption('--result <picture>', 'the recoloured picture')
    .requiredOption('--to <color>', 'a name, a hex value, or both: "navy #1F2A44"')
    .option('--mask <picture>', 'the thing is where this picture is light; otherwise it is what changed')
    .option('--json', 'end with one line of JSON')
    .addHelpText(
      'after',
      `
Example:
  colorway measure --original shirt.jpg --result shirt-navy.jpg --to navy`,
    )
    .action((options: MeasureOptions) => measure(deps, options))
}

const measure = async (deps: CliDeps, options: MeasureOptions): Promise<void> => {
  const startedAt = performance.now()
  const { hex } = parseTarget(options.to)
  const [original, result] = [await readInput(options.original), await readInput(options.result)]
  const mask = options.mask === undefined ? undefined : await readInput(options.mask)
  const desk = await deps.openDesk()
  try {
    const report = await desk.measure({ original, result, mask, target: labFromHex(hex) })
    const { verdict, reasons } = judgeReport(report)
    const seconds = Math.round(performance.now() - startedAt) / 1_000
    const text = [
      `${options.result}: ${verdict}.`,
      ...reasons.map((reason) => `  ${reason}`),
      '',
      drawTable(['measure', 'value'], describeReport(report)),
    ].join('\n')
    const { mode } = report
    deps.terminal(!!options.json).result({ mode, verdict, reasons, report, seconds }, text)
  } finally {
    await desk.close()
  }
}
