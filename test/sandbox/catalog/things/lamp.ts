import { ellipse, path } from '../paint/outline.ts'
import type { Layer, Thing } from '../paint/scene.ts'
import { colors, glaze, linenCloth, metal, wood } from './materials.ts'
import { standing } from './shadows.ts'

const turned = (bend: number) => ({ round: { about: 'upright', bend } }) as const

const shade: Layer = {
  outlines: [
    path(
      '-170,-400! -80,-388 0,-385 80,-388 170,-400! 216,-240 252,-92! 130,-70 0,-62 -130,-70 -252,-92! -216,-240',
    ),
  ],
  role: 'main',
  material: linenCloth,
  lift: 8,
  wobble: 0.8,
  relief: { ...turned(0.6), folds: [{ along: 90, length: 400, width: 120, height: 5, sharp: 0.1 }] },
  stitching: [
    { path: '-172,-388 -80,-375 0,-372 80,-375 172,-388', kind: 'edge', width: 10 },
    { path: '-248,-106 -130,-84 0,-76 130,-84 248,-106', kind: 'edge', width: 10 },
    { path: '60,-388 76,-240 90,-70', kind: 'seam', width: 5 },
  ],
}

const top: Layer = {
  outlines: [ellipse(0, -400, 170, 16)],
  role: 'main',
  material: linenCloth,
  lit: 0.55,
  wobble: 0,
  relief: {},
}

const stand: readonly Layer[] = [
  {
    outlines: [path('-12,-110! 12,-110! 12,30! -12,30!')],
    role: 'trim',
    color: colors.brass,
    material: metal,
    wobble: 0,
    relief: turned(0.7),
  },
  {
    outlines: [
      path(
        '-30,10! 0,4 30,10! 62,60 124,140 150,230 128,320 84,352! 0,362 -84,352! -128,320 -150,230 -124,140 -62,60',
      ),
    ],
    role: 'trim',
    color: [0.78, 0.74, 0.67],
    material: { ...glaze, gloss: 0.35 },
    wobble: 0,
    relief: { ...turned(0.75), puff: { radius: 60, height: 20 } },
  },
  {
    outlines: [path('-96,346! 0,360 96,346! 98,372 0,386 -98,372')],
    role: 'trim',
    color: colors.oak,
    material: wood,
    wobble: 0,
    relief: turned(0.6),
  },
]

/** A table lamp: a linen shade on a ceramic foot. The shade is what comes in colours. */
export function lamp(): Thing {
  return { layers: [...stand, top, shade], shadows: standing(0, 376, 110) }
}
