import { drawTable } from '../../../src/cli/draw-table.ts'
import type { Summary } from '../judge/summarize.ts'

type Row = readonly [what: string, measured: string, promised: string, isKept: boolean]

/** The figures beside what is promised of them, for people. */
export const describeSummary = (summary: Summary): string => {
  const { edits, faults, clean } = summary
  const rows = rowsOf(summary).map(([what, measured, promised, isKept]) => [
    what,
    measured,
    promised,
    isKept ? 'kept' : 'MISSED',
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
  const rows: (Row | undefined)[] = [
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
    faults.count === 0 ? undefined : atLeast('faults not passed (share)', faults.caught / faults.count, 0.98),
    clean.count === 0 ? undefined : atMost('clean not passed (share)', clean.notPassed / clean.count, 0.05),
  ]
  return rows.filter((row) => row !== undefined)
}

const atLeast = (what: string, value: number, least: number): Row => [
  what,
  value.toFixed(3),
  `≥ ${least}`,
  value >= least,
]

const atMost = (what: string, value: number, most: number): Row => [
  what,
  value.toFixed(3),
  `≤ ${most}`,
  value <= most,
]
