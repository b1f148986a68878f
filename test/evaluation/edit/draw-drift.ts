import { seededRandom } from '../../sandbox/shop/faults/seeded-random.ts'
import type { Placement } from '../place-in-edit.ts'

/** What a model got wrong without being asked to. */
export interface Drift extends Placement {
  readonly cast: Cast
  /** How far the colour is meant to lie from its target, in ΔE2000; up to 25 can be landed. */
  readonly missDeltaE: number
  /** The edit's sides, as a share of the original's. */
  readonly sizeShare: number
  /** Blur of the thing's texture, in pixels at 1,024; 0 leaves it sharp. */
  readonly softenPx: number
  /** How much of the light a shadow in the new colour takes from the ground beside the thing, 0 to 1. */
  readonly shadow: number
  readonly noiseSteps: number
  /** What shows where the drift uncovers the edge. */
  readonly border: 'repeated' | 'mirrored' | 'invented'
  readonly encoding: { readonly format: 'png' } | { readonly format: 'jpeg'; readonly quality: number }
}

/** How the ground's colours moved: its linear channels are multiplied. */
export interface Cast {
  /** ΔE2000 of the ground's mean colour. */
  readonly deltaE: number
  /** The logarithms of the gains are in these proportions. */
  readonly direction: readonly [red: number, green: number, blue: number]
  /** 0: the same everywhere; 0.5: from half as strong to one and a half times as strong, across the picture. */
  readonly gradient: number
  readonly gradientDeg: number
}

/** A drift and the colour that the thing really got. */
export interface Planted extends Drift {
  readonly missedHex: string
}

/** A drift within a zoom of ±4 %, a shift of ±24 px at 1,024, a turn of ±1°, a cast of ΔE 8 and a miss of ΔE 25. */
export function drawDrift(seed: number, longSidePx: number): Drift {
  const random = seededRandom(seed)
  const around = (most: number) => (random() * 2 - 1) * most
  const strength = random() < 0.7 ? 1 : 0.25
  const scalePx = longSidePx / 1024
  const gradient = random() < 0.35 ? 0.2 + 0.3 * random() : 0
  return {
    scale: 1 + around(0.04 * strength),
    shiftXPx: around(24 * strength * scalePx),
    shiftYPx: around(24 * strength * scalePx),
    rotationDeg: around(strength),
    cast: {
      deltaE: (random() < 0.75 ? 4 * random() : 4 + 4 * random()) / (1 + gradient),
      direction: [around(1), around(0.6), around(1)],
      gradient,
      gradientDeg: 360 * random(),
    },
    missDeltaE: drawMiss(random),
    sizeShare: [1, 1, 1, 0.75, 0.5][Math.floor(random() * 5)],
    softenPx: random() < 0.4 ? 0.5 + 0.6 * random() : 0,
    shadow: random() < 0.3 ? 0.06 + 0.12 * random() : 0,
    noiseSteps: 3 * random(),
    border: (['repeated', 'mirrored', 'invented'] as const)[Math.floor(random() * 3)],
    encoding:
      random() < 0.3 ? { format: 'png' } : { format: 'jpeg', quality: 85 + Math.floor(random() * 11) },
  }
}

function drawMiss(random: () => number): number {
  const kind = random()
  if (kind < 0.7) return 2 + 8 * random()
  return kind < 0.88 ? 10 + 8 * random() : 18 + 7 * random()
}
