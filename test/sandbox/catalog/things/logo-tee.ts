import type { Rgb } from '../paint/color.ts'
import { ellipse, type Path, path, ribbon } from '../paint/outline.ts'
import type { Print, Thing } from '../paint/scene.ts'
import { tee } from './tee.ts'

const letters = [
  '-120,-120 -96,-40 -72,-96 -48,-40 -24,-120',
  '0,-40 26,-120 52,-40',
  '12,-66 40,-66',
  '76,-120 76,-40',
]

const logos = {
  word: [
    ...letters.map((drawn) => ribbon(drawn, 15)),
    ellipse(104, -50, 10, 10),
    ribbon('-122,-8 112,-8', 7),
  ],
  badge: [
    ellipse(0, -60, 92, 92),
    path('0,-122! 18,-80! 62,-80! 26,-52! 40,-8! 0,-34! -40,-8! -26,-52! -62,-80! -18,-80!').toReversed(),
  ],
  chest: [ribbon('78,-170 98,-144 124,-190', 11), ellipse(64, -188, 9, 9)],
} as const satisfies Record<string, readonly Path[]>

/** A T-shirt with a logo: a word across it, a badge with a star cut out, or a small sign on the chest. */
export function logoTee(logo: keyof typeof logos, color: Rgb): Thing {
  const print: Print = { outlines: logos[logo], color }
  const { layers, shadows } = tee('front')
  return {
    layers: layers.map((layer) => (layer.prints === undefined ? layer : { ...layer, prints: [print] })),
    shadows,
  }
}
