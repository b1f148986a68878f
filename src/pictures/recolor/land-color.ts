import type { Lab } from '../../domain/color/lab.ts'
import { labPlanesOf, writeLab } from '../raster/lab-planes.ts'
import type { LabPlanes } from '../raster/raster.ts'
import { selectRank } from '../raster/select-rank.ts'
import { valuesAt } from '../raster/values-at.ts'
import { type ColorTransfer, carry, type Shading, shadeTransfer } from './shade-transfer.ts'
import { measureColor } from './thing-color.ts'

const ROUNDS = 4
const MOST_SAMPLES = 6_000
/** A thing is never made whiter or blacker than this, or its folds would vanish; see the design of the report. */
const WHITEST = 97.2
const BLACKEST = 4

interface Landing {
  readonly lab: LabPlanes
  readonly core: Int32Array
  readonly target: Lab
}

/**
 * The transfer whose result, measured after rounding to 8-bit sRGB, has the target as its median colour:
 * aims, measures, and corrects the aim by the miss.
 */
export function landColor({ lab, core, target }: Landing): ColorTransfer {
  const samples = sampleOf(core)
  const source = measureColor(lab, core)
  const wanted = { ...target, l: Math.max(BLACKEST, Math.min(WHITEST, target.l)) }
  let aim = wanted
  const shading = shadingOf(lab, samples, source)
  let transfer = shadeTransfer(source, aim, shading)
  for (let round = 0; round < ROUNDS; round++) {
    const got = measureTransferred(lab, samples, transfer)
    aim = { l: aim.l + wanted.l - got.l, a: aim.a + wanted.a - got.a, b: aim.b + wanted.b - got.b }
    transfer = shadeTransfer(source, aim, shading)
  }
  return transfer
}

/** Without the deepest folds and the brightest glints, which may be bent. */
function shadingOf({ l }: LabPlanes, samples: Int32Array, source: Lab): Shading {
  const lightness = valuesAt(l, samples)
  return {
    down: source.l - selectRank(lightness, Math.floor(0.05 * (samples.length - 1))),
    up: selectRank(lightness, Math.ceil(0.95 * (samples.length - 1))) - source.l,
  }
}

function sampleOf(core: Int32Array): Int32Array {
  const step = Math.max(1, Math.ceil(core.length / MOST_SAMPLES))
  return core.filter((_, index) => index % step === 0)
}

function measureTransferred({ l, a, b }: LabPlanes, samples: Int32Array, transfer: ColorTransfer): Lab {
  const rgb = new Uint8Array(samples.length * 3)
  const out = new Float32Array(3)
  for (let k = 0; k < samples.length; k++) {
    const pixel = samples[k]
    carry(transfer, l[pixel], a[pixel], b[pixel], out)
    writeLab(rgb, k * 3, out[0], out[1], out[2])
  }
  const planes = labPlanesOf({ widthPx: samples.length, heightPx: 1, rgb, alpha: undefined })
  return measureColor(planes, Int32Array.from(samples.keys()))
}
