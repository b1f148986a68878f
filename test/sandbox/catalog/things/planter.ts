import { ellipse, path } from '../paint/outline.ts'
import type { Layer, Thing } from '../paint/scene.ts'
import { colors, smoothLeather, stoneware } from './materials.ts'
import { standing } from './shadows.ts'

const pot: Layer = {
  outlines: [
    path(
      '-222,-20! -110,8 0,14 110,8 222,-20! 214,120 190,270 160,352! 80,372 0,376 -80,372 -160,352! -190,270 -214,120',
    ),
  ],
  role: 'main',
  material: stoneware,
  lift: 8,
  wobble: 0.8,
  relief: {
    round: { about: 'upright', bend: 0.7 },
    lean: [0, 0.05],
    creases: [40, 52, 64].map((y) => ({
      path: `-230,${y - 30} 0,${y} 230,${y - 30}`,
      width: 4,
      height: -2.4,
      full: true,
    })),
  },
}

const rim: Layer = {
  outlines: [ellipse(0, -20, 223, 42)],
  role: 'main',
  material: stoneware,
  wobble: 0.4,
  relief: { puff: { radius: 8, height: 6 } },
}

const soil: Layer = {
  outlines: [ellipse(0, -17, 204, 33)],
  role: 'trim',
  color: colors.soil,
  material: { ...stoneware, weave: 'terry', bump: 2 },
  lit: 0.7,
  wobble: 1,
  relief: {},
}

/** Sansevieria leaves: foot x, tip x and y, width. */
const leaves = [
  [-90, -210, -300, 62],
  [100, 230, -260, 60],
  [-40, -120, -410, 70],
  [60, 150, -400, 70],
  [0, 14, -450, 76],
  [-70, -40, -300, 64],
  [80, 70, -290, 62],
] as const

function leaf([foot, tip, top, width]: (typeof leaves)[number]): Layer {
  const half = width / 2
  const middle = (foot + tip) / 2
  return {
    outlines: [
      path(
        `${foot - half * 0.6},-6 ${middle - half * 0.8},${top * 0.45} ${tip - half * 0.7},${top * 0.75} ${tip},${top}! ${tip + half * 0.8},${top * 0.72} ${middle + half},${top * 0.4} ${foot + half * 0.7},-6 ${foot},6`,
      ),
    ],
    role: 'trim',
    color: colors.leaf,
    material: { ...smoothLeather, gloss: 0.14 },
    lift: 9,
    relief: {
      puff: { radius: 20, height: 12 },
      folds: [{ along: 8, length: 90, width: 26, height: 5, sharp: 0.3, calm: 0 }],
      creases: [
        { path: `${foot},0 ${middle},${top * 0.45} ${tip},${top}`, width: 12, height: -8, full: true },
      ],
    },
  }
}

/** A stoneware pot with a plant in it. */
export function planter(): Thing {
  return { layers: [rim, soil, ...leaves.map(leaf), pot], shadows: standing(0, 364, 176) }
}
