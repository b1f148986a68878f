import type { Matte } from '../matte/soft-matte.ts'
import { writeLab } from '../raster/lab-planes.ts'
import type { LabPlanes, Raster } from '../raster/raster.ts'
import { type ColorTransfer, carry } from './shade-transfer.ts'

interface Carrying {
  readonly original: Raster
  readonly lab: LabPlanes
  readonly matte: Matte
  readonly transfer: ColorTransfer
}

/**
 * Applies a change of colour to the original's own pixels. Where a pixel is part thing and part ground, only
 * the thing's part changes, by what the thing's colour nearby changes; where the matte is 0 nothing is touched.
 */
export function carryColor({ original, lab, matte, transfer }: Carrying): Raster {
  const rgb = original.rgb.slice()
  const out = new Float32Array(3)
  const after = new Uint8Array(3)
  const before = new Uint8Array(3)
  for (let i = 0; i < matte.share.values.length; i++) {
    const share = matte.share.values[i]
    if (share === 0) continue
    if (share === 1) {
      carry(transfer, lab.l[i], lab.a[i], lab.b[i], out)
      writeLab(rgb, i * 3, out[0], out[1], out[2])
      continue
    }
    const { l, a, b } = matte.thing
    carry(transfer, l[i], a[i], b[i], out)
    writeLab(after, 0, out[0], out[1], out[2])
    writeLab(before, 0, l[i], a[i], b[i])
    for (let channel = 0; channel < 3; channel++) {
      rgb[i * 3 + channel] = mixChannel(
        rgb[i * 3 + channel],
        share * (after[channel] - before[channel]),
        after[channel],
      )
    }
  }
  return { ...original, rgb }
}

/** Moves a mixed pixel's channel towards the new colour, never past it: past it would be a bright or dark rim. */
function mixChannel(value: number, step: number, goal: number): number {
  const moved = Math.round(value + step)
  if (step > 0) return Math.max(value, Math.min(moved, Math.max(value, goal)))
  return Math.min(value, Math.max(moved, Math.min(value, goal)))
}
