import type { Report } from '../domain/report.ts'

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`
const degrees = (value: number): string => `${value.toFixed(2)}°`

/** A report for people: a line for each thing that was measured. */
export const describeReport = (report: Report): readonly (readonly [what: string, figure: string])[] => [
  [
    'colour against its target',
    report.deltaE00 === undefined ? 'no target' : `ΔE ${report.deltaE00.toFixed(2)}`,
  ],
  ['chroma against it', report.chromaDiff?.toFixed(1) ?? '–'],
  ['hue against it', report.hueDiffDeg === undefined ? '–' : degrees(report.hueDiffDeg)],
  ['still in the old colour', percent(report.oldHueShare)],
  ['the thing covers', percent(report.maskShare)],
  ['pixels changed beside it', String(report.backgroundChangedPixels)],
  ['background PSNR', `${report.backgroundPsnrDb.toFixed(1)} dB`],
  ['folds and texture kept', report.structure.toFixed(3)],
  ['sharpness', report.sharpness.toFixed(2)],
  [
    'lay off its place by',
    `${report.shiftPx.toFixed(1)} px, ${percent(report.scale - 1)} larger, turned by ${degrees(report.rotationDeg)}`,
  ],
  ['edges still apart', `${report.residualPx.toFixed(2)} px`],
  ['edges kept', percent(report.edgesKept)],
]
