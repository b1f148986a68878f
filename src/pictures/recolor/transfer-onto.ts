import type { FullMatte } from '../matte/full-matte.ts'
import type { Sides } from '../matte/sides.ts'
import { writeLab } from '../raster/lab-planes.ts'
import type { Raster } from '../raster/raster.ts'
import { tapsOf } from '../raster/taps.ts'
import type { ColorTransfer } from './shade-transfer.ts'
import { lookUp, type TransferTable } from './transfer-table.ts'

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
export function transferOnto(original: Raster, transferring: Transferring): Raster {
  const { matte, sides, transfer, table } = transferring
  const { widthPx } = original
  const rgb = original.rgb.slice()
  const out = new Float32Array(3)
  const columns = tapsOf(sides.widthPx, widthPx).nearest
  const rows = tapsOf(sides.heightPx, original.heightPx).nearest
  const stepAt = thingStep(sides, transfer)
  const { box, share } = matte
  for (let y = box.top; y < box.bottom; y++) {
    const line = rows[y] * sides.widthPx
    for (let x = box.left, i = y * widthPx + box.left; x < box.right; x++, i++) {
      if (share[i] === 0) continue
      const at = i * 3
      lookUp(table, original.rgb, at, out)
      if (share[i] < 255) stepAt(line + columns[x], share[i] / 255, { rgb, at, out })
      rgb[at] = out[0] + 0.5
      rgb[at + 1] = out[1] + 0.5
      rgb[at + 2] = out[2] + 0.5
    }
  }
  return { ...original, rgb }
}

interface MixedPixel {
  readonly rgb: Uint8Array
  readonly at: number
  /** In: what the whole pixel would become. Out: what it becomes. */
  readonly out: Float32Array
}

/** For a mixed pixel: by what the thing's colour beside it changes, in proportion. */
const thingStep = ({ thing }: Sides, transfer: ColorTransfer) => {
  const lab = new Float32Array(3)
  const bytes = new Uint8Array(6)
  return (cell: number, share: number, { rgb, at, out }: MixedPixel): void => {
    if (thing.share[cell] < 1e-3) {
      for (let c = 0; c < 3; c++) out[c] = rgb[at + c] + share * (out[c] - rgb[at + c])
      return
    }
    transfer(thing.l[cell], thing.a[cell], thing.b[cell], lab)
    writeLab(bytes, 0, lab[0], lab[1], lab[2])
    writeLab(bytes, 3, thing.l[cell], thing.a[cell], thing.b[cell])
    for (let c = 0; c < 3; c++) out[c] = moveChannel(rgb[at + c], share * (bytes[c] - bytes[c + 3]), bytes[c])
  }
}

/** Moves a mixed pixel's channel towards the new colour, never past it: past it would be a bright or dark rim. */
function moveChannel(value: number, step: number, goal: number): number {
  const moved = value + step
  if (step > 0) return Math.max(value, Math.min(moved, Math.max(value, goal)))
  return Math.min(value, Math.max(moved, Math.min(value, goal)))
}
