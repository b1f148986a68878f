import { ellipse, type Path, path } from '../paint/outline.ts'
import type { Layer, Thing } from '../paint/scene.ts'
import { colors, glaze, stoneware } from './materials.ts'
import { standing } from './shadows.ts'

const bodyOutline: Path = path(
  '-190,-230! -192,-100 -190,60 -178,190 -150,226! -80,240 0,244 80,240 150,226! 178,190 190,60 192,-100 190,-230! 100,-206 0,-200 -100,-206',
)

const handle: Layer = {
  outlines: [
    path(
      '176,-150! 250,-164 318,-130 336,-40 312,60 250,126 170,146! 172,98! 230,84 276,30 288,-40 270,-96 230,-112 178,-100!',
    ),
  ],
  role: 'main',
  material: glaze,
  relief: { puff: { radius: 20, height: 34 }, soften: 4 },
}

const body: Layer = {
  outlines: [bodyOutline],
  role: 'main',
  material: glaze,
  lift: 10,
  wobble: 0,
  relief: {
    round: { about: 'upright', bend: 0.72 },
    lean: [0, -0.04],
    creases: [{ path: '-200,204 0,226 200,204', width: 20, height: -6, full: true }],
  },
}

const foot: Layer = {
  outlines: [path('-146,222! -80,236 0,240 80,236 146,222! 140,246 80,260 0,264 -80,260 -140,246')],
  role: 'trim',
  color: colors.oak,
  material: stoneware,
  wobble: 0,
  relief: { round: { about: 'upright', bend: 0.6 } },
}

const rim: Layer = {
  outlines: [ellipse(0, -230, 191, 44)],
  role: 'main',
  material: glaze,
  wobble: 0,
  relief: { puff: { radius: 7, height: 5 } },
}

const hollow: Layer = {
  outlines: [ellipse(0, -228, 179, 37)],
  role: 'main',
  material: glaze,
  lit: 0.66,
  wobble: 0,
  relief: { puff: { radius: 50, height: -30 } },
}

const coffee: Layer = {
  outlines: [path('-166,-214! -100,-228 0,-234 100,-228 166,-214! 110,-198 0,-191 -110,-198')],
  role: 'trim',
  color: colors.soil,
  material: { ...glaze, gloss: 0.2 },
  wobble: 0,
  relief: {},
}

/** A glazed mug with a bare clay foot, half full of coffee. */
export function mug(): Thing {
  return { layers: [handle, foot, body, rim, hollow, coffee], shadows: standing(0, 252, 160) }
}
