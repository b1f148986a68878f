import { open } from '../mask/morphology.ts'
import { fillHoles, findRegions, pixelsByRegion } from '../mask/regions.ts'
import { type LabPlanes, type Mask, maskFrom, pixelCount } from '../raster/raster.ts'
import { measureColor } from '../recolor/thing-color.ts'

/** Someone whose face is in the picture. */
export interface Person {
  /** The middle of the face, and half of its width. */
  readonly xPx: number
  readonly halfWidthPx: number
  /** From the brow to the chin, roughly: the neck is often as light as the face. */
  readonly topPx: number
  readonly chinPx: number
  /** All skin of the face's tone. */
  readonly skin: Mask
}

interface Range {
  readonly from: number
  readonly to: number
}

/**
 * The hues of skin in degrees. Light and dark skin differ in L* and chroma far more than in hue; the ranges overlap,
 * so that each face lies in one whole, and apart from cloth of a neighbouring hue.
 */
const hues: readonly Range[] = [
  { from: 30, to: 56 },
  { from: 42, to: 66 },
  { from: 54, to: 78 },
]
const chroma: Range = { from: 9, to: 46 }
const lightness: Range = { from: 14, to: 94 }

/** Faces, against the picture's area and its height. */
const LEAST_AREA = 0.0055
const MOST_AREA = 0.09
/** Eyes and lips are holes in the skin up to this share of the picture. */
const MOST_EYE = 0.003
const LOWEST_MIDDLE = 0.5

/** Finds the person of a picture by a region of skin that is formed as a face and lies where faces lie. */
export function findPerson(lab: LabPlanes): Person | undefined {
  const skins = hues.map((hue) => fillHoles(skinOf(lab, hue), (area) => area < MOST_EYE * lab.l.length))
  const best = neckShares.map((share) => bestFace(lab, skins, share)).find((face) => face !== undefined)
  if (best === undefined) return undefined
  return { ...best.box, skin: sameSkin(lab, best.pixels) }
}

function skinOf({ widthPx, heightPx, l, a, b }: LabPlanes, hue: Range): Mask {
  const inside = new Uint8Array(l.length)
  for (let i = 0; i < inside.length; i++) {
    const strength = Math.hypot(a[i], b[i])
    const degrees = (Math.atan2(b[i], a[i]) * 180) / Math.PI
    if (isIn(hue, degrees) && isIn(chroma, strength) && isIn(lightness, l[i])) inside[i] = 1
  }
  return maskFrom({ widthPx, heightPx }, inside)
}

const isIn = ({ from, to }: Range, value: number) => value >= from && value <= to

interface Face {
  readonly box: Omit<Person, 'skin'>
  readonly pixels: Int32Array
  /** How much it is like a face in form and features. */
  readonly likeness: number
}

/**
 * Half of the width, against the picture's long side, of what may join a face to other skin; if no face stands alone
 * at the first, then of a neck that joins it to cloth of its own tint.
 */
const neckShares = [0.012, 0.027] as const

function bestFace(lab: LabPlanes, skins: readonly Mask[], neckShare: number): Face | undefined {
  const radius = Math.max(1, Math.round(neckShare * Math.max(lab.widthPx, lab.heightPx)))
  const faces = skins.flatMap((skin) => facesOf(lab, skin, radius))
  return faces.toSorted((one, other) => other.likeness - one.likeness)[0]
}

function facesOf(lab: LabPlanes, skin: Mask, radius: number): Face[] {
  const regions = findRegions(open(skin, radius))
  const count = pixelCount(skin)
  const isCandidate = regions.areas.map(
    (area, index) => area >= LEAST_AREA * count && area <= MOST_AREA * count && !regions.touchesBorder[index],
  )
  return pixelsByRegion(regions)
    .filter((_, index) => isCandidate[index])
    .flatMap((pixels) => readFace(lab, pixels) ?? [])
}

/** Hair may have the hue of skin; it is darker than the face by more than shading makes the face itself. */
const HAIR_DARKER = 18
/** A face further from the picture's middle, against its width, is not that of somebody who wears the product. */
const FARTHEST = 0.23

function readFace(lab: LabPlanes, region: Int32Array): Face | undefined {
  const { widthPx, heightPx } = lab
  const usualL = measureColor(lab, region).l
  const pixels = region.filter((pixel) => lab.l[pixel] > usualL - HAIR_DARKER)
  let [left, right, top, bottom] = [widthPx, 0, heightPx, 0]
  for (const pixel of pixels) {
    const x = pixel % widthPx
    const y = (pixel - x) / widthPx
    left = Math.min(left, x)
    right = Math.max(right, x)
    top = Math.min(top, y)
    bottom = Math.max(bottom, y)
  }
  const [across, down] = [right - left + 1, bottom - top + 1]
  const fill = pixels.length / (across * down)
  const isFaceShaped = down > 0.85 * across && down < 2.6 * across && fill > 0.5
  if (Math.abs((left + right) / 2 - widthPx / 2) > FARTHEST * widthPx) return undefined
  if (!isFaceShaped || (top + bottom) / 2 > LOWEST_MIDDLE * heightPx) return undefined
  const features = countFeatures(lab, pixels, { left, right, top, bottom })
  if (features < LEAST_FEATURES) return undefined
  const box = {
    xPx: (left + right) / 2,
    halfWidthPx: across / 2,
    topPx: top,
    chinPx: Math.min(bottom, top + 1.5 * across),
  }
  return { box, pixels, likeness: fill * Math.min(1, features / 0.08) * pixels.length }
}

/** The share of a face's box that eyes, brows and lips take. */
const LEAST_FEATURES = 0.008
const DARKER = 9

/** The share of what is darker than the skin in the middle of the box, where a pot or a cushion has nothing. */
function countFeatures(
  lab: LabPlanes,
  pixels: Int32Array,
  box: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number },
): number {
  const usual = measureColor(lab, pixels)
  const inset = (box.right - box.left) * 0.14
  const end = Math.min(box.bottom, box.top + 1.35 * (box.right - box.left))
  let dark = 0
  let count = 0
  for (let y = Math.ceil(box.top + inset); y < end; y++) {
    for (let x = Math.ceil(box.left + inset); x < box.right - inset; x++) {
      count++
      if (lab.l[y * lab.widthPx + x] < usual.l - DARKER) dark++
    }
  }
  return dark / Math.max(1, count)
}

/** At equal light, skin of one person varies this much in a* and b*. */
const SAME_TINT = 6

/** What has the face's tint, in whatever light: hands, arms, a neck. */
function sameSkin(lab: LabPlanes, face: Int32Array): Mask {
  const tint = measureColor(lab, face)
  const inside = new Uint8Array(lab.l.length)
  for (let i = 0; i < inside.length; i++) {
    const light = lab.l[i] / Math.max(1, tint.l)
    if (light < 0.3 || light > 1.5) continue
    if (Math.hypot(lab.a[i] - light * tint.a, lab.b[i] - light * tint.b) < SAME_TINT) inside[i] = 1
  }
  return open(maskFrom(lab, inside), 1)
}
