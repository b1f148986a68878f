import type { Lab } from '../../domain/color/lab.ts'
import { open } from '../mask/morphology.ts'
import { readLab } from '../raster/lab-planes.ts'
import { type LabPlanes, type Mask, maskFrom, type Raster } from '../raster/raster.ts'
import { slopeAt } from '../raster/slopes.ts'
import { landColor } from '../recolor/land-color.ts'
import { lookUp, type TransferTable, tabulate } from '../recolor/transfer-table.ts'

interface Explaining {
  readonly small: Raster
  readonly original: LabPlanes
  readonly edit: LabPlanes
  readonly withCast: LabPlanes
  readonly seen: Mask
  /** Pixels well inside of the change. */
  readonly core: Int32Array
  /** The thing's colour in the edit. */
  readonly editColor: Lab
}

/** A pixel further than this from every explanation is something else than a change of colour, ΔE*ab. */
const UNEXPLAINED = 17
/** What a lightness that the edit lit otherwise may add, for each unit that the transfer moves it. */
const LIGHT_TOLERANCE = 0.12
const MISPLACED_PX = 0.7
const SPECK_PX = 1

/**
 * Where an edit is neither the original as it was nor the original in the thing's new colour, and so did something
 * else than it was asked for: things added or gone, a logo painted over, a shape changed, colours that vary.
 */
export function findUnexplained(explaining: Explaining): Mask {
  const { original, core, editColor } = explaining
  const { widthPx, heightPx } = original
  const table = tabulate(landColor({ lab: original, core, target: editColor }))
  const inside = new Uint8Array(widthPx * heightPx)
  for (let y = 1; y < heightPx - 1; y++) {
    const start = y * widthPx + 1
    markRow(explaining, table, { inside, start, end: start + widthPx - 2 })
  }
  return open(maskFrom(original, inside), SPECK_PX)
}

interface Row {
  readonly inside: Uint8Array
  readonly start: number
  readonly end: number
}

function markRow(explaining: Explaining, table: TransferTable, { inside, start, end }: Row): void {
  const { seen } = explaining
  for (let i = start; i < end; i++)
    if (seen.inside[i] === 1 && isUnexplained(explaining, table, i)) inside[i] = 1
}

/** From one picture to the other, ΔE*ab squared. */
function squaredStep(from: LabPlanes, to: LabPlanes, i: number): number {
  const dl = to.l[i] - from.l[i]
  const da = to.a[i] - from.a[i]
  const db = to.b[i] - from.b[i]
  return dl * dl + da * da + db * db
}

const bytes = new Uint8Array(3)
const expected = new Float32Array(3)

function isUnexplained({ small, original, edit, withCast }: Explaining, table: TransferTable, i: number) {
  const change = Math.min(squaredStep(original, edit, i), squaredStep(original, withCast, i))
  if (change < UNEXPLAINED * UNEXPLAINED) return false
  const limit = UNEXPLAINED + MISPLACED_PX * slopeAt(original, i)
  if (change < limit * limit) return false
  lookUp(table, small.rgb, i * 3, expected)
  for (let c = 0; c < 3; c++) bytes[c] = expected[c]
  readLab(bytes, 0, expected)
  const dl = edit.l[i] - expected[0]
  const da = edit.a[i] - expected[1]
  const db = edit.b[i] - expected[2]
  const miss = Math.sqrt(dl * dl + da * da + db * db)
  const lit = limit + LIGHT_TOLERANCE * Math.abs(expected[0] - original.l[i])
  return miss > lit && miss > lit + MISPLACED_PX * slopeAt(edit, i)
}
