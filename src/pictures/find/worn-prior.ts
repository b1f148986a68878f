import type { BodyPart } from '../../domain/body-part.ts'
import { union } from '../mask/morphology.ts'
import { type LabPlanes, type Mask, maskFrom, type Plane, planeFrom } from '../raster/raster.ts'
import type { Person } from './find-person.ts'

/** Where something worn lies, counted in widths of the face from the brow down and from its middle to both sides. */
interface Zone {
  readonly from: number
  readonly to: number
  readonly reach: number
}

/** Of someone who stands; a face is two thirds as wide as a head is high, and a body seven heads. */
const zones: Readonly<Record<BodyPart, Zone>> = {
  head: { from: -1.4, to: 0.35, reach: 0.8 },
  'upper body': { from: 1.3, to: 5.4, reach: 1.1 },
  'whole body': { from: 1.3, to: 9.5, reach: 1 },
  'lower body': { from: 4.9, to: 11, reach: 0.9 },
  feet: { from: 10, to: 12.5, reach: 1.2 },
}
const SURE = 2.2
const NEVER = -4
/** Above and below what is worn lies something else; beside it may be a sleeve. */
const LEAST_DOWN = -2.5
const LEAST_ACROSS = -0.6

export interface WornPrior {
  readonly prior: Plane
  /** Skin, the head with its hair, and what is out of reach: they are no part of the thing. */
  readonly bare: Mask
  /** Whether the cloth has the skin's tint, so that the one ends where nobody can tell. */
  readonly isSkinColored: boolean
}

/** Where on a person something is, in log-odds; undefined where that part of the person is not in the picture. */
export function wornPrior(lab: LabPlanes, person: Person, part: BodyPart): WornPrior | undefined {
  const { widthPx, heightPx } = lab
  const unit = 2 * person.halfWidthPx
  const { from, to, reach } = zones[part]
  const [top, bottom] = [person.topPx + from * unit, Math.min(heightPx, person.topPx + to * unit)]
  if (bottom - top < unit) return undefined
  const isSkinColored = skinWithin(person, { top: top + 0.4 * unit, bottom }) > MOST_SKIN
  const bare = bareParts(lab, person, { part, clothFrom: isSkinColored ? top : heightPx })
  const values = new Float32Array(lab.l.length)
  for (let y = 0, i = 0; y < heightPx; y++) {
    const down = beyond(y, top, bottom) / (0.5 * unit)
    for (let x = 0; x < widthPx; x++, i++) {
      const across = Math.abs(x - person.xPx) / (reach * unit)
      const odds = Math.max(LEAST_ACROSS, SURE * (1 - across * across)) - SURE * down * down
      values[i] = bare.inside[i] === 1 ? NEVER : Math.max(LEAST_DOWN, odds)
    }
  }
  return { prior: planeFrom(lab, values), bare, isSkinColored }
}

const beyond = (value: number, from: number, to: number) => Math.max(0, from - value, value - to)

/** More skin than this in the middle of where cloth should be is cloth of the skin's tint. */
const MOST_SKIN = 0.35

function skinWithin(
  { skin, xPx, halfWidthPx }: Person,
  { top, bottom }: { readonly top: number; readonly bottom: number },
): number {
  const [left, right] = [xPx - 2 * halfWidthPx, xPx + 2 * halfWidthPx]
  let bare = 0
  let count = 0
  for (let y = Math.round(top); y < bottom; y++) {
    for (let x = Math.max(0, Math.round(left)); x < Math.min(skin.widthPx, right); x++, count++)
      bare += skin.inside[y * skin.widthPx + x]
  }
  return bare / Math.max(1, count)
}

/** An arm's length from the middle, in widths of the face. */
const ARM_REACH = 2.9

/** From `clothFrom` down, what has the skin's tint is cloth. */
function bareParts(
  lab: LabPlanes,
  person: Person,
  { part, clothFrom }: { readonly part: BodyPart; readonly clothFrom: number },
): Mask {
  const inside = person.skin.inside.slice()
  const reachPx = ARM_REACH * 2 * person.halfWidthPx
  for (let i = 0; i < inside.length; i++) {
    if (i >= clothFrom * lab.widthPx) inside[i] = 0
    if (Math.abs((i % lab.widthPx) - person.xPx) > reachPx) inside[i] = 1
  }
  const bare = maskFrom(lab, inside)
  return part === 'head' ? bare : union(bare, headOf(lab, person))
}

/** An upright ellipse around the face and the hair. */
function headOf({ widthPx, heightPx }: LabPlanes, { xPx, topPx, halfWidthPx }: Person): Mask {
  const inside = new Uint8Array(widthPx * heightPx)
  const middleY = topPx + 0.8 * halfWidthPx
  for (let i = 0; i < inside.length; i++) {
    const across = ((i % widthPx) - xPx) / (1.5 * halfWidthPx)
    const down = (Math.floor(i / widthPx) - middleY) / (2 * halfWidthPx)
    if (across * across + down * down < 1) inside[i] = 1
  }
  return maskFrom({ widthPx, heightPx }, inside)
}
