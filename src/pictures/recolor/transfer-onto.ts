import type { FullMatte } from '../matte/full-matte.ts'
import type { Sides } from '../matte/sides.ts'
import { writeLab } from '../raster/lab-planes.ts'
import type { Raster } from '../raster/raster.ts'
import { tapsOf } from '../raster/taps.ts'
import type { ColorTransfer } from './shade-transfer.ts'
import { lookUp, lookUpWhole, type TransferTable } from './transfer-table.ts'

interface Transferring {
  readonly matte: FullMatte
  readonly sides: Sides
  readonly transfer: ColorTransfer
  readonly table: TransferTable
}

/**
 * Changes the colour of the original's own pixels, so that weave, seams and grain are the photograph's. Where a pixel
 * is part thing and part ground, only the thing's part changes, by what the thing's colour nearby changes; where the
 * matte is 0 nothing is touched.
 */
export function transferOnto(original: Raster, { matte, sides, transfer, table }: Transferring): Raster {
  const { widthPx } = original
  const from = original.rgb
  const rgb = from.slice()
  const out = new Float32Array(3)
  const columns = tapsOf(sides.widthPx, widthPx).nearest
  const rows = tapsOf(sides.heightPx, original.heightPx).nearest
  const mix = mixer(sides, transfer)
  const { box, share } = matte
  for (let y = box.top; y < box.bottom; y++) {
    const line = rows[y] * sides.widthPx
    const start = y * widthPx
    lookUpWhole(table, { from, to: rgb, share, start: start + box.left, end: start + box.right })
    for (let x = box.left, i = start + box.left; x < box.right; x++, i++) {
      const part = share[i]
      if (part === 0 || part === 255) continue
      lookUp(table, from, i * 3, out)
      mix(rgb, i * 3, part / 255, line + columns[x], out)
    }
  }
  return { ...original, rgb }
}

/**
 * Changes a mixed pixel by what the thing's colour beside it changes, in proportion; where nobody knows that colour,
 * towards what the whole pixel would become. Each cell's colours are worked out when they are first asked for.
 */
const mixer = ({ thing }: Sides, transfer: ColorTransfer) => {
  const isKnown = new Uint8Array(thing.share.length)
  const colors = new Uint8Array(thing.share.length * 6)
  const lab = new Float32Array(3)
  const learn = (cell: number) => {
    isKnown[cell] = 1
    transfer(thing.l[cell], thing.a[cell], thing.b[cell], lab)
    writeLab(colors, cell * 6, thing.l[cell], thing.a[cell], thing.b[cell])
    writeLab(colors, cell * 6 + 3, lab[0], lab[1], lab[2])
  }
  return (rgb: Uint8Array, at: number, share: number, cell: number, whole: Float32Array): void => {
    if (thing.share[cell] < 1e-3) {
      for (let c = 0; c < 3; c++) rgb[at + c] += share * (whole[c] - rgb[at + c]) + 0.5
      return
    }
    if (isKnown[cell] === 0) learn(cell)
    const before = cell * 6
    for (let c = 0; c < 3; c++) {
      const goal = colors[before + 3 + c]
      rgb[at + c] = moveChannel(rgb[at + c], share * (goal - colors[before + c]), goal) + 0.5
    }
  }
}

/** Moves a mixed pixel's channel towards the new colour, never past it: past it would be a bright or dark rim. */
function moveChannel(value: number, step: number, goal: number): number {
  const moved = value + step
  if (step > 0) return Math.max(value, Math.min(moved, Math.max(value, goal)))
  return Math.min(value, Math.max(moved, Math.min(value, goal)))
}
