import { parse } from 'node:path'
import { performance } from 'node:perf_hooks'
import { nameFilePart } from '../domain/filename.ts'
import { judgeReport } from '../domain/judge-report.ts'
import type { FinishedPicture } from '../ports/picture-desk.ts'
import { writeWhole } from './files.ts'
import type { Terminal } from './terminal.ts'

interface Telling {
  readonly terminal: Terminal
  /** The original's path, which names the results. */
  readonly picture: string
  readonly folder: string
  readonly target: { readonly name: string; readonly hex: string }
  readonly startedAt: number
  /** What else there is to say: in JSON, and after the time. */
  readonly facts?: Readonly<Record<string, unknown>>
  readonly cost?: string
  readonly warnings?: readonly string[]
}

/** Writes a finished picture, and its views where there are some, beside each other, and tells what was measured. */
export const tellFinished = async (finished: FinishedPicture, telling: Telling): Promise<void> => {
  const { terminal, picture, folder, target, startedAt, facts = {}, cost = '', warnings = [] } = telling
  const { bytes, format, report, notes, views } = finished
  const stem = `${parse(picture).name}-${nameFilePart(target.name) || nameFilePart(target.hex)}`
  const out = await writeWhole(folder, `${stem}.${format === 'jpeg' ? 'jpg' : format}`, bytes)
  for (const [name, view] of Object.entries(views ?? {}))
    await writeWhole(folder, `${stem}.${name}.png`, view)
  const { verdict, reasons } = judgeReport(report)
  const said = [...reasons, ...notes]
  const seconds = Math.round(performance.now() - startedAt) / 1_000
  const distance =
    report.deltaE00 === undefined ? '' : `, ΔE ${report.deltaE00.toFixed(1)} from ${target.hex}`
  const text = [
    `${out}: ${verdict}${distance}, in ${seconds} s${cost}.`,
    ...[...said, ...warnings].map((reason) => `  ${reason}`),
  ].join('\n')
  terminal.result({ out, mode: report.mode, verdict, reasons: said, report, seconds, ...facts }, text)
}
