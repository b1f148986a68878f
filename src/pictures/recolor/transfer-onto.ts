import type { FullMatte } from '../matte/full-matte.ts'
import type { LocalColors } from '../matte/local-colors.ts'
import type { Sides } from '../matte/sides.ts'
import type { TakeCanvas } from '../raster/keep-canvas.ts'
import { writeLab } from '../raster/lab-planes.ts'
import type { Raster } from '../raster/raster.ts'
import { tapsOf } from '../raster/taps.ts'
import { type ColorTransfer, carry } from './shade-transfer.ts'
import { lookUp, lookUpWhole, type TransferTable } from './transfer-table.ts'

interface Transferring {
  readonly matte: FullMatte
  readonly sides: Sides
  readonly transfer: ColorTransfer
  readonly table: TransferTable
  readonly takeCanvas: TakeCanvas
}

/**
 * Changes the colour of the original's own pixels, so that weave, seams and grain are the photograph's. Where a pixel
 * is part thing and part ground, only the thing's part changes, by what the thing's colour nearby changes; where the
 * matte is 0 nothing is touched.
 */
export function transferOnto(original: Raster, transferring: Transferring): Raster {
  const { matte, sides, transfer, table, takeCanvas } = transferring
  const rgb = takeCanvas(original.rgb.length)
  rgb.set(original.rgb)
  const columns = tapsOf(sides.widthPx, original.widthPx).nearest
  const rows = tapsOf(sides.heightPx, original.heightPx).nearest
  const mixing = { from: original.rgb, to: rgb, table, thing: sides.thing, transfer, columns }
  const { box, share } = matte
  for (let y = box.top; y < box.bottom; y++) {
    const start = y * original.widthPx + box.left
    const end = y * original.widthPx + box.right
    lookUpWhole(table, { from: original.rgb, to: rgb, share, start, end })
    mixRow(mixing, share.subarray(start, end), { start, left: box.left, line: rows[y] * sides.widthPx })
  }
  return { ...original, rgb }
}

interface Mixing {
  readonly from: Uint8Array
  readonly to: Uint8Array
  readonly table: TransferTable
  readonly thing: LocalColors
  readonly transfer: ColorTransfer
  /** For each column of the picture, that of the grid on which the thing's colours are known. */
  readonly columns: Int32Array
}

interface Row {
  /** Its first pixel, that pixel's column, and where the grid's row begins. */
  readonly start: number
  readonly left: number
  readonly line: number
}

function mixRow(mixing: Mixing, share: Uint8Array, { start, left, line }: Row): void {
  for (let x = 0; x < share.length; x++) {
    const part = share[x]
    if (part !== 0 && part !== 255) mixPixel(mixing, start + x, line + mixing.columns[left + x], part / 255)
  }
}

const lab = new Float32Array(3)
const whole = new Float32Array(3)
const before = new Uint8Array(3)
const after = new Uint8Array(3)

/**
 * Changes a mixed pixel by what the thing's colour beside it changes, in proportion; where nobody knows that colour,
 * towards what the whole pixel would become.
 */
function mixPixel(
  { from, to, table, thing, transfer }: Mixing,
  pixel: number,
  cell: number,
  part: number,
): void {
  const at = pixel * 3
  if (thing.share[cell] < 1e-3) {
    lookUp(table, from, at, whole)
    for (let c = 0; c < 3; c++) to[at + c] += part * (whole[c] - to[at + c]) + 0.5
    return
  }
  carry(transfer, thing.l[cell], thing.a[cell], thing.b[cell], lab)
  writeLab(before, 0, thing.l[cell], thing.a[cell], thing.b[cell])
  writeLab(after, 0, lab[0], lab[1], lab[2])
  for (let c = 0; c < 3; c++)
    to[at + c] = moveChannel(to[at + c], part * (after[c] - before[c]), after[c]) + 0.5
}

/** Moves a mixed pixel's channel towards the new colour, never past it: past it would be a bright or dark rim. */
function moveChannel(value: number, step: number, goal: number): number {
  const moved = value + step
  if (step > 0) return Math.max(value, Math.min(moved, Math.max(value, goal)))
  return Math.min(value, Math.max(moved, Math.min(value, goal)))
}
