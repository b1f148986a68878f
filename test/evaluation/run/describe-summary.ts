import { drawTable } from '../../../src/cli/draw-table.ts'
import type { Summary } from '../judge/summarize.ts'

/** Whether it is kept is undefined where nothing was measured. */
type Row = readonly [what: string, measured: string, promised: string, isKept: boolean | undefined]

/** The figures beside what is promised of them, for people. */
export const describeSummary = (summary: Summary): string => {
  const { edits, faults, clean } = summary
  const rows = rowsOf(summary).map(([what, measured, promised, isKept]) => [
    what,
    measured,
    promised,
    isKept === undefined ? '' : isKept ? 'kept' : 'MISSED',
  ])
  return [
    `${edits} edits: ${clean.count} clean, ${faults.count} with a fault planted. Measures are of the clean ones.`,
    '',
    drawTable(['what', 'measured', 'promised', ''], rows),
  ].join('\n')
}

const rowsOf = (summary: Summary): readonly Row[] => {
  const { backgroundChangedPixels, backgroundPsnrDb, residualPx, maskIou, deltaE00 } = summary
  const { structure, oldHueShare, printDeltaE, faults, clean } = summary
  return [
    ['background pixels changed', `${backgroundChangedPixels}`, '0', backgroundChangedPixels === 0],
    atLeast('background PSNR, median (dB)', backgroundPsnrDb.median, 45),
    atLeast('background PSNR, least (dB)', backgroundPsnrDb.min, 40),
    atMost('edges apart, p95 (px at 1,024)', residualPx.p95, 0.5),
    atLeast('mask, median (IoU)', maskIou.median, 0.95),
    atMost('colour, median (ΔE2000)', deltaE00.median, 1.5),
    atMost('colour, p95 (ΔE2000)', deltaE00.p95, 4),
    atLeast('folds and texture, median', structure.median, 0.95),
    atMost('old colour left, p95 (share)', oldHueShare.p95, 0.02),
    atMost('prints and trims, p95 (ΔE2000)', printDeltaE.p95, 4),
    atLeast('faults not passed (share)', faults.caught / faults.count, 0.98),
    atMost('clean not passed (share)', clean.notPassed / clean.count, 0.05),
  ]
}

const atLeast = (what: string, value: number, least: number): Row =>
  compare(what, value, { promised: `≥ ${least}`, isKept: value >= least })

const atMost = (what: string, value: number, most: number): Row =>
  compare(what, value, { promised: `≤ ${most}`, isKept: value <= most })

interface Promised {
  readonly promised: string
  readonly isKept: boolean
}

const compare = (what: string, value: number, { promised, isKept }: Promised): Row =>
  Number.isNaN(value) ? [what, '–', promised, undefined] : [what, value.toFixed(3), promised, isKept]
