import { linearOf, srgbLevel } from '../../sandbox/catalog/paint/color.ts'
import { seededRandom } from '../../sandbox/shop/faults/seeded-random.ts'
import type { Picture } from '../edit/picture.ts'

interface Blank {
  readonly widthPx: number
  readonly heightPx: number
  readonly turn: number
  readonly seed: number
  /** The target, "#RRGGBB". */
  readonly hex: string
}

/** A picture of nothing: grey, the target's colour, black, nearly white, noise, or a soft gradient. */
export function paintBlank({ widthPx, heightPx, turn, seed, hex }: Blank): Picture {
  const random = seededRandom(seed)
  const target = linearOf(hex).map((light) => Math.round(srgbLevel(light)))
  const rgb = new Uint8Array(widthPx * heightPx * 3)
  const ways: readonly ((at: number) => number)[] = [
    () => 128,
    (at) => target[at % 3],
    () => 0,
    () => 250 + Math.round(random() * 4),
    () => Math.floor(random() * 256),
    (at) => Math.round(60 + (150 * Math.floor(at / (3 * widthPx))) / heightPx),
  ]
  const paint = ways[turn % ways.length]
  for (let at = 0; at < rgb.length; at++) rgb[at] = paint(at)
  return { widthPx, heightPx, rgb }
}
