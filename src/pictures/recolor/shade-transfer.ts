import { chromaOf, type Lab } from '../../domain/color/lab.ts'

/** What turns the thing's colours into what they become; see `carry`. */
export interface ColorTransfer {
  readonly source: Lab
  readonly target: Lab
  readonly contrast: number
  /** Chroma of the source, and how much it counts as coloured, 0…1. */
  readonly chroma: number
  readonly colored: number
}

/** How far a material's light and shade reach below and above its colour, in L*. */
export interface Shading {
  readonly down: number
  readonly up: number
}

/** How much of the light and shade around the median is kept, where there is room for it, and at the least. */
const MOST_CONTRAST = 0.9
const LEAST_CONTRAST = 0.35
/** How much of the colour noise around the median is kept. */
const NOISE = 0.5
const MOST_NOISE = 8
const DARKEST = 1.5
const LIGHTEST = 99.6
/** Chroma at which a material begins to count, and fully counts, as coloured. */
const GREY_CHROMA = 6
const COLORED_CHROMA = 18

/**
 * Carries the thing's light and shade over to a new colour. Lightness keeps its distance from the median, bent
 * softly at black and white, so that folds never clip to flat patches. Chroma follows the source: where the
 * source fades towards grey in a highlight, or towards black in a fold, so does the result.
 */
export function shadeTransfer(source: Lab, target: Lab, shading: Shading = evenly): ColorTransfer {
  const chroma = chromaOf(source)
  return {
    source,
    target,
    contrast: contrastFor(target.l, shading),
    chroma,
    colored: smoothStep(GREY_CHROMA, COLORED_CHROMA, chroma),
  }
}

/** Turns one colour of the thing into what it becomes: writes L*, a*, b* into `out`. */
export function carry(transfer: ColorTransfer, l: number, a: number, b: number, out: Float32Array): void {
  const { source, target, contrast, chroma, colored } = transfer
  const alongA = chroma > 0 ? source.a / chroma : 0
  const alongB = chroma > 0 ? source.b / chroma : 0
  const lightness = bend(target.l, contrast * (l - source.l))
  const along = a * alongA + b * alongB
  const purity = chroma > 0 ? Math.max(0, Math.min(1.3, along / chroma)) : 1
  const shade = darkFade(lightness, target.l) * lightFade(lightness, target.l)
  const strength = colored * (0.35 + 0.65 * purity) + (1 - colored) * shade
  const keep = NOISE * (1 - colored) + 0.25 * colored
  const noiseA = colored * (a - along * alongA) + (1 - colored) * (a - source.a)
  const noiseB = colored * (b - along * alongB) + (1 - colored) * (b - source.b)
  out[0] = lightness
  out[1] = target.a * strength + limit(keep * noiseA)
  out[2] = target.b * strength + limit(keep * noiseB)
}

const evenly: Shading = { down: 0, up: 0 }

/**
 * One factor for light and shade alike, so that folds keep their shape: as much as has room between black and white.
 * Black cloth shows less of its folds than white cloth does, and so does the result.
 */
const contrastFor = (targetL: number, { down, up }: Shading): number => {
  const room = Math.min((targetL - DARKEST) / Math.max(1, down), (LIGHTEST - targetL) / Math.max(1, up))
  return Math.max(LEAST_CONTRAST, Math.min(MOST_CONTRAST, room))
}

const limit = (value: number) => Math.max(-MOST_NOISE, Math.min(MOST_NOISE, value))

function smoothStep(from: number, to: number, value: number): number {
  const t = Math.max(0, Math.min(1, (value - from) / (to - from)))
  return t * t * (3 - 2 * t)
}

/** Up to this share of the room a step is kept as it is. */
const STRAIGHT = 0.5

/** Moves from `middle` by `step`, from half of the way on ever more slowly towards black and white. */
function bend(middle: number, step: number): number {
  const room = Math.max(0.5, step > 0 ? LIGHTEST - middle : middle - DARKEST)
  const straight = STRAIGHT * room
  const size = Math.abs(step)
  const moved =
    size <= straight
      ? size
      : straight + (room - straight) * (1 - Math.exp(-(size - straight) / (room - straight)))
  return middle + Math.sign(step) * moved
}

/** Deep folds lose chroma in step with light, as a pigment does. */
const darkFade = (l: number, targetL: number) =>
  l >= targetL ? 1 : Math.sqrt(Math.max(0, l) / Math.max(1, targetL))

/** Highlights pale towards white. */
const lightFade = (l: number, targetL: number) =>
  l <= targetL ? 1 : 1 - 0.6 * ((l - targetL) / Math.max(1, 100 - targetL)) ** 2
