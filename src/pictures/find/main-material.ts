import { type Mask, maskFrom } from '../raster/raster.ts'
import { type ColorClusters, clusterColors } from './color-clusters.ts'
import type { CutBoard } from './cut-board.ts'
import { joinShades } from './join-shades.ts'
import { smoothWeights, type UsedColors } from './used-colors.ts'

export interface MainMaterial {
  /** The pixels of the thing in its main material's colours. */
  readonly mask: Mask
  /** Share of the thing that the main material covers. */
  readonly share: number
  /** Share of the thing that the next material covers: near `share` when two are equally good. */
  readonly rivalShare: number
}

/** What the thing is mostly made of, by colour: logos, soles, buttons and wooden legs are other materials. */
export function findMainMaterial({ lab, colors }: CutBoard, thing: Mask): MainMaterial {
  const clusters = clusterColors(colors, smoothWeights(colors, weighCentrally(colors, thing)))
  const labels = new Int32Array(lab.l.length)
  for (let i = 0; i < labels.length; i++) {
    if (thing.inside[i] === 1) labels[i] = clusters.labels[colors.indexOf[i]]
  }
  const joined = joinShades({ lab, labels, clusters })
  const masses = massesOf(clusters, joined)
  const main = masses.indexOf(Math.max(...masses))
  const inside = new Uint8Array(labels.length)
  for (let i = 0; i < inside.length; i++) inside[i] = labels[i] > 0 && joined[labels[i] - 1] === main ? 1 : 0
  const [share = 0, rivalShare = 0] = masses.toSorted((one, other) => other - one)
  return { mask: maskFrom(lab, inside), share, rivalShare }
}

const bell = (distance: number) => Math.exp((-distance * distance) / 2)

/** Counts the thing's colours. What lies in the middle column counts most: a leak into the ground lies at the side. */
function weighCentrally({ count, indexOf }: UsedColors, { widthPx, heightPx, inside }: Mask): Float32Array {
  const across = Float32Array.from({ length: widthPx }, (_, x) => bell((x / widthPx - 0.5) / 0.3))
  const down = Float32Array.from({ length: heightPx }, (_, y) => bell((y / heightPx - 0.5) / 0.5))
  const weights = new Float32Array(count)
  for (let y = 0, i = 0; y < heightPx; y++) {
    for (let x = 0; x < widthPx; x++, i++) {
      if (inside[i] === 1) weights[indexOf[i]] += across[x] * down[y]
    }
  }
  return weights
}

function massesOf({ masses }: ColorClusters, joined: readonly number[]): number[] {
  const sums = masses.map(() => 0)
  masses.forEach((mass, index) => {
    sums[joined[index]] += mass
  })
  return sums
}
