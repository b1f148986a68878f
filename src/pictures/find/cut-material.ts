import { dilate } from '../mask/morphology.ts'
import { findRegions, keepRegions } from '../mask/regions.ts'
import { type LabPlanes, type Mask, maskFrom, planeFrom } from '../raster/raster.ts'
import { measureColor } from '../recolor/thing-color.ts'
import { grabCut } from './grab-cut.ts'
import type { MainMaterial } from './main-material.ts'
import type { SmoothGround } from './smooth-ground.ts'
import { PLAIN_SHARE } from './thing-priors.ts'

interface MaterialCut {
  readonly lab: LabPlanes
  readonly thing: Mask
  readonly main: MainMaterial
  readonly ground: SmoothGround
}

const LEAST_REGION_PX = 6
/** Parts that lie apart are of another material if their a*, b*, at equal light, differ by more than this. */
const OTHER_TINT = 7

/** Cuts the main material from everything else: details, ground, and the thing's shadow on a plain ground. */
export function cutMaterial({ lab, thing, main, ground }: MaterialCut): Mask {
  const around = dilate(thing, 2)
  const shadow = canTellShadow({ lab, thing, main, ground }) ? ground.shadow : undefined
  const values = new Float32Array(lab.l.length)
  for (let i = 0; i < values.length; i++) {
    if (around.inside[i] === 0) values[i] = -20
    else if (shadow?.[i] === 1) values[i] = -4
    else if (thing.inside[i] === 0) values[i] = -1
    else values[i] = main.mask.inside[i] === 1 ? 2 : -2
  }
  const cut = grabCut({ lab, prior: planeFrom(lab, values), rounds: 1, smoothness: 3 })
  const inside = new Uint8Array(values.length)
  for (let i = 0; i < inside.length; i++) inside[i] = cut.inside[i] & around.inside[i]
  return dropOtherTints(lab, maskFrom(lab, inside))
}

/** A shadow can be told from the material where the material has another tint than the ground. */
function canTellShadow({ lab, main, ground }: MaterialCut): boolean {
  if (ground.explained < PLAIN_SHARE) return false
  const { l, a, b } = measureColor(
    lab,
    pixelsOf(main.mask, () => true),
  )
  return Math.hypot(a - l * ground.tint.a, b - l * ground.tint.b) > 6 + ground.noise
}

/** Keeps the parts whose tint is that of the largest part: a lamp's foot is not its shade. */
function dropOtherTints(lab: LabPlanes, material: Mask): Mask {
  const { areas, labels } = findRegions(material)
  const tints = areas.map((area, index) =>
    area < LEAST_REGION_PX
      ? undefined
      : measureColor(
          lab,
          pixelsOf(material, (i) => labels[i] === index + 1),
        ),
  )
  const largest = tints[areas.indexOf(Math.max(...areas))]
  return keepRegions(material, (_, index) => {
    const tint = tints[index]
    if (tint === undefined || largest === undefined) return false
    const light = tint.l / Math.max(1, largest.l)
    return Math.hypot(tint.a - light * largest.a, tint.b - light * largest.b) < OTHER_TINT
  })
}

function pixelsOf({ inside }: Mask, belongs: (pixel: number) => boolean): Int32Array {
  const pixels: number[] = []
  for (let i = 0; i < inside.length; i++) if (inside[i] === 1 && belongs(i)) pixels.push(i)
  return Int32Array.from(pixels)
}
