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
export function transferOnto(original: Raster, { matte, sides, transfer, table }: Transferring): Raster {
  const { widthPx } = original
  const from = original.rgb
  const rgb = from.slice()
  const out = new Float32Array(3)
  const columns = tapsOf(sides.widthPx, widthPx).nearest
  const rows = tapsOf(sides.heightPx, original.heightPx).nearest
  const steps = stepsOf(sides, transfer)
  const { box, share } = matte
  for (let y = box.top; y < box.bottom; y++) {
    const line = rows[y] * sides.widthPx
    for (let x = box.left, i = y * widthPx + box.left; x < box.right; x++, i++) {
      const part = share[i]
      if (part === 0) continue
      const at = i * 3
      const cell = (line + columns[x]) * 6
      if (part === 255 || steps[cell] < 0) {
        lookUp(table, from, at, out)
        const all = part / 255
        for (let c = 0; c < 3; c++) rgb[at + c] = from[at + c] + all * (out[c] - from[at + c]) + 0.5
        continue
      }
      for (let c = 0; c < 3; c++) {
        const step = (part / 255) * (steps[cell + 3 + c] - steps[cell + c])
        rgb[at + c] = moveChannel(from[at + c], step, steps[cell + 3 + c]) + 0.5
      }
    }
  }
  return { ...original, rgb }
}

/** For each cell beside the thing, its colour there as it was and as it becomes, in byte levels; −1 elsewhere. */
function stepsOf({ thing }: Sides, transfer: ColorTransfer): Float32Array {
  const steps = new Float32Array(thing.share.length * 6).fill(-1)
  const lab = new Float32Array(3)
  const bytes = new Uint8Array(6)
  for (let cell = 0; cell < thing.share.length; cell++) {
    // Within the thing no pixel is mixed.
    if (thing.share[cell] < 1e-3 || thing.share[cell] > 0.999) continue
    transfer(thing.l[cell], thing.a[cell], thing.b[cell], lab)
    writeLab(bytes, 0, thing.l[cell], thing.a[cell], thing.b[cell])
    writeLab(bytes, 3, lab[0], lab[1], lab[2])
    steps.set(bytes, cell * 6)
  }
  return steps
}

/** Moves a mixed pixel's channel towards the new colour, never past it: past it would be a bright or dark rim. */
function moveChannel(value: number, step: number, goal: number): number {
  const moved = value + step
  if (step > 0) return Math.max(value, Math.min(moved, Math.max(value, goal)))
  return Math.min(value, Math.max(moved, Math.min(value, goal)))
}
