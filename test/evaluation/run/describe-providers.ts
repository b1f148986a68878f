import { drawTable } from '../../../src/cli/draw-table.ts'
import type { ProviderFigures } from './provider-figures.ts'

const titles = [
  'provider',
  'pictures',
  'pass',
  'look',
  'fail',
  'refused',
  'failed',
  'ΔE',
  'ΔE p95',
  'background',
  'structure',
  'cost',
  'per pass',
  'call',
  'model',
]

/** A row for each provider, for people. */
export const describeProviders = (rows: readonly ProviderFigures[]): string =>
  drawTable(
    titles,
    rows.map((row) => [
      row.provider,
      ...[row.pictures, row.accepted, row.look, row.fail, row.refused, row.failed].map(String),
      show(row.deltaE00.median, 1),
      show(row.deltaE00.p95, 1),
      show(row.backgroundPsnrDb.median, 1, ' dB'),
      show(row.structure.median, 3),
      `$${row.costUsd.toFixed(3)}`,
      Number.isNaN(row.costPerAcceptedUsd) ? '–' : `$${row.costPerAcceptedUsd.toFixed(3)}`,
      show(row.seconds.median, 1, ' s'),
      row.model,
    ]),
  )

const show = (value: number, digits: number, unit = ''): string =>
  Number.isNaN(value) ? '–' : `${value.toFixed(digits)}${unit}`
