import { chromaOf, hueDiffDeg, type Lab } from '../../domain/color/lab.ts'
import { dilate, erode, without } from '../mask/morphology.ts'
import { dropSmall, findRegions, keepRegions, largestOf, pixelsByRegion } from '../mask/regions.ts'
import { countInside, type LabPlanes, type Mask, planeFrom } from '../raster/raster.ts'
import { measureColor } from '../recolor/thing-color.ts'
import type { CutBoard } from './cut-board.ts'
import { grabCut } from './grab-cut.ts'
import type { MainMaterial } from './main-material.ts'
import { isPlain, type SmoothGround, shadowOnGround } from './smooth-ground.ts'

interface MaterialCut {
  readonly board: CutBoard
  readonly thing: Mask
  readonly main: MainMaterial
  readonly ground: SmoothGround
}

const LEAST_REGION_PX = 6
/** Smaller parts, against the largest, are more often blotches of ground than cloth. */
const LEAST_REGION_SHARE = 0.006
const NECK_PX = 3
/** Above this a ground is no longer one surface whose shadow could be predicted. */
const MOST_NOISE = 3
/** Parts that lie apart are of another material if their a*, b*, at equal light, differ by more than this. */
const OTHER_TINT = 7
const OTHER_HUE_DEG = 35
/** Below this share of the other's chroma, at equal light, a colour is grey beside it. */
const PALE = 0.5

/** Cuts the main material from everything else: details, ground, and the thing's shadow on a plain ground. */
export function cutMaterial(cut: MaterialCut): Mask {
  const { board, thing, main } = cut
  const { lab } = board
  const around = dilate(thing, 2)
  const shadow = canTellShadow(cut) ? shadowOnGround(lab, cut.ground) : undefined
  const values = new Float32Array(lab.l.length)
  for (let i = 0; i < values.length; i++) {
    if (around.inside[i] === 0) values[i] = -20
    else if (shadow?.[i] === 1) values[i] = -4
    else if (thing.inside[i] === 0) values[i] = -1
    else values[i] = main.mask.inside[i] === 1 ? 2 : -2
  }
  const prior = planeFrom(lab, values)
  return dropOtherTints(lab, grabCut(board, { prior, rounds: 1, smoothness: 3, within: around }))
}

/** A shadow can be told from the material where the material has another tint than the ground. */
function canTellShadow({ board, main, ground }: MaterialCut): boolean {
  if (!isPlain(ground) || ground.noise > MOST_NOISE) return false
  const { l, a, b } = measureColor(board.lab, pixelsOf(main.mask))
  return Math.hypot(a - l * ground.tint.a, b - l * ground.tint.b) > 6 + ground.noise
}

/**
 * Takes away parts whose tint is not that of the largest part: a lamp's foot is not its shade. Parts are told
 * apart by their cores, as a thin neck (the lamp's stem) may join them.
 */
function dropOtherTints(lab: LabPlanes, material: Mask): Mask {
  const cores = erode(material, NECK_PX)
  const regions = findRegions(cores)
  const { areas } = regions
  const tints = pixelsByRegion(regions).map((pixels) => measureColor(lab, pixels))
  const largest = tints[areas.indexOf(largestOf(areas))]
  const own = keepRegions(regions, (_, index) => !isForeign(tints[index], largest))
  const foreign = without(dilate(without(cores, own), 2 * NECK_PX), dilate(own, 2 * NECK_PX))
  const kept = without(material, foreign)
  const largestPx = largestOf(findRegions(kept).areas)
  return dropSmall(kept, Math.max(LEAST_REGION_PX, LEAST_REGION_SHARE * largestPx))
}

/** Of another hue, or grey beside colour. Light alone, and how much of it bleaches a colour, makes nothing foreign. */
function isForeign(tint: Lab, largest: Lab): boolean {
  const light = tint.l / Math.max(1, largest.l)
  if (Math.hypot(tint.a - light * largest.a, tint.b - light * largest.b) < OTHER_TINT) return false
  const [pale, strong] = [chromaOf(tint), light * chromaOf(largest)].toSorted((one, other) => one - other)
  return pale < PALE * strong || hueDiffDeg(tint, largest) > OTHER_HUE_DEG
}

function pixelsOf(mask: Mask): Int32Array {
  const pixels = new Int32Array(countInside(mask))
  for (let i = 0, at = 0; i < mask.inside.length; i++) if (mask.inside[i] === 1) pixels[at++] = i
  return pixels
}
