import { seededRandom } from '../../shop/faults/seeded-random.ts'

/** What a model gets wrong in one picture. */
export interface Flaws {
  /** How much larger everything is, and how far it is moved, as shares of the picture's sides. */
  readonly zoom: number
  readonly shift: { readonly x: number; readonly y: number }
  /** Of the sides that were asked for. */
  readonly sizeShare: number
  /** What the linear channels of the background are multiplied by. */
  readonly cast: readonly [red: number, green: number, blue: number]
  /** How far the colour lies from its target, in ΔE2000, and into which direction. */
  readonly miss: { readonly deltaE: number; readonly angle: number; readonly lightness: number }
  readonly noise: number
  readonly jpegQuality: number
  readonly region: 'the thing' | 'its prints as well' | 'only half' | 'also the background'
}

export interface FlawRates {
  /** How often another size comes than was asked for. Default 0.1. */
  readonly otherSize?: number
  /** How often another region is recoloured. Default 0.04. */
  readonly wrongRegion?: number
}

const wrongRegions = ['its prints as well', 'only half', 'also the background'] as const

/** Zoomed by up to 4 % and moved by up to 2 %: up to 4 % of a side along its edges. Most drift by a few pixels only. */
export const drawFlaws = (seed: number, { otherSize = 0.1, wrongRegion = 0.04 }: FlawRates = {}): Flaws => {
  const random = seededRandom(seed)
  const around = (most: number) => (random() * 2 - 1) * most
  const drift = random() < 0.7 ? 0.2 : 1
  return {
    zoom: 1 + drift * (random() * 0.06 - 0.02),
    shift: { x: around(0.02 * drift), y: around(0.02 * drift) },
    sizeShare: random() < otherSize ? 0.75 + random() * 0.15 : 1,
    cast: [1 + around(0.04), 1 + around(0.03), 1 + around(0.04)],
    miss: { deltaE: 8 * random(), angle: random() * 2 * Math.PI, lightness: around(0.6) },
    noise: 1 + random() * 2,
    jpegQuality: 82 + Math.floor(random() * 14),
    region: random() < wrongRegion ? wrongRegions[Math.floor(random() * wrongRegions.length)] : 'the thing',
  }
}
