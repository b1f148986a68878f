import { dilate, erode, invert } from '../mask/morphology.ts'
import { boxMean } from '../raster/box-mean.ts'
import { type LabPlanes, type Mask, maskFrom, type Plane, planeFrom } from '../raster/raster.ts'
import { type LocalColors, localColors } from './local-colors.ts'

/** A mask with soft edges, and what the thing looks like next to each edge. */
export interface Matte {
  /** How much of each pixel is thing, 0…1. */
  readonly share: Plane
  /** In the soft band: the thing's colour nearby, unmixed with ground. Elsewhere the picture's own. */
  readonly thing: LabPlanes
  /** 1 in the soft band. */
  readonly band: Mask
}

const BAND_PX = 3
const SURE_PX = 2
const LOOK_AROUND_PX = 8
/** Below this distance of thing and ground, in Lab, the mask's own shape says more than the colours. */
const LEAST_CONTRAST = 12

/** Softens a mask's edge: each pixel near it is projected between the colours of thing and ground around. */
export function softMatte(lab: LabPlanes, mask: Mask): Matte {
  const outer = dilate(mask, BAND_PX)
  const inner = erode(mask, BAND_PX)
  const thing = localColors(lab, erode(mask, SURE_PX), LOOK_AROUND_PX)
  const ground = localColors(lab, invert(dilate(mask, SURE_PX)), LOOK_AROUND_PX)
  const blurred = boxMean(boxMean(new Float32Array(mask.inside), lab, 1), lab, 1)
  const band = new Uint8Array(mask.inside.length)
  const share = new Float32Array(mask.inside)
  const [l, a, b] = [lab.l.slice(), lab.a.slice(), lab.b.slice()]
  for (let i = 0; i < share.length; i++) {
    if (outer.inside[i] === 0 || inner.inside[i] === 1) continue
    band[i] = 1
    if (thing.share[i] < 1e-3 || ground.share[i] < 1e-3) continue
    share[i] = mixShare({ lab, thing, ground, blurred }, i)
    l[i] = thing.l[i]
    a[i] = thing.a[i]
    b[i] = thing.b[i]
  }
  return { share: planeFrom(lab, share), thing: { ...lab, l, a, b }, band: maskFrom(lab, band) }
}

interface Sides {
  readonly lab: LabPlanes
  readonly thing: LocalColors
  readonly ground: LocalColors
  readonly blurred: Float32Array
}

/** Where a pixel lies on the line from ground to thing; the blurred mask decides where the two look alike. */
function mixShare({ lab, thing, ground, blurred }: Sides, i: number): number {
  const dl = thing.l[i] - ground.l[i]
  const da = thing.a[i] - ground.a[i]
  const db = thing.b[i] - ground.b[i]
  const squared = dl * dl + da * da + db * db
  const along = (lab.l[i] - ground.l[i]) * dl + (lab.a[i] - ground.a[i]) * da + (lab.b[i] - ground.b[i]) * db
  const projected = Math.max(0, Math.min(1, along / Math.max(1, squared)))
  const trust = Math.min(1, Math.sqrt(squared) / LEAST_CONTRAST) * 0.8
  const shape = blurred[i]
  const mixed = shape + trust * (projected - shape)
  if (mixed < 0.06) return 0
  return mixed > 0.94 ? 1 : mixed
}
