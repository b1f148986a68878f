import { mirrored, ribbon } from '../paint/outline.ts'
import type { Layer, Thing } from '../paint/scene.ts'
import { crepe } from './materials.ts'
import { lyingFlat } from './shadows.ts'
import { otherSide } from './sides.ts'

const strapWidth = 7.5

const strap = (drawn: string, lit: number): Layer => ({
  outlines: [ribbon(drawn, strapWidth)],
  role: 'main',
  material: crepe,
  lit,
  lift: 2,
  wobble: 0.4,
  relief: { puff: { radius: 4, height: 3 } },
})

const straps = (drawn: string, lit: number) => [strap(drawn, lit), strap(otherSide(drawn), lit)]

const behind: Layer = {
  outlines: [mirrored('0,-262 60,-276 116,-272! 130,-200 0,-180')],
  role: 'main',
  material: crepe,
  lit: 0.62,
  relief: { puff: { radius: 20, height: 6 } },
}

const hems = {
  top: '150,-170 164,-60 172,80 186,240 196,330! 100,346 0,349',
  dress: '146,-170 134,-60 150,60 190,220 230,380 262,486! 140,506 0,510',
} as const

function front(length: keyof typeof hems): Layer {
  return {
    outlines: [mirrored(`0,-232 50,-256 106,-312! 122,-262 ${hems[length]}`)],
    role: 'main',
    material: crepe,
    lift: 4,
    relief: {
      puff: { radius: 44, height: 42 },
      folds: [
        { along: 86, length: 360, width: 60, height: 22, sharp: 0.45, calm: 0.2 },
        { along: 120, length: 180, width: 50, height: 9, sharp: 0.6, calm: 0.4 },
      ],
      creases: [
        { path: '130,-180 80,-130 20,-110', width: 18, height: 10 },
        { path: '-130,-180 -80,-120 -10,-100', width: 18, height: 10 },
        { path: '-90,-40 -70,120 -96,320', width: 20, height: 12, full: true },
        { path: '60,-20 84,140 110,330', width: 20, height: -12, full: true },
      ],
    },
    stitching: [{ path: '104,-304 50,-247 0,-223 -50,-247 -104,-304', kind: 'edge', width: 9 }],
  }
}

/** A camisole, or a slip dress, on straps as thin as cords. */
export function camisole(length: keyof typeof hems): Thing {
  return {
    layers: [
      ...straps('74,-424 92,-360 100,-272', 0.75),
      behind,
      front(length),
      ...straps('104,-308 96,-370 74,-424', 1),
    ],
    shadows: lyingFlat,
  }
}

/** As it is worn: its straps run straight over the shoulders, and nothing of its back shows. */
export function wornCamisole(): readonly Layer[] {
  return [...straps('106,-306 104,-350 98,-386', 1), front('top')]
}
