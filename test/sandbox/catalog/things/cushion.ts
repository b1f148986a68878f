import { mirrored } from '../paint/outline.ts'
import type { Layer, Thing } from '../paint/scene.ts'
import { linenCloth } from './materials.ts'
import { lyingFlat } from './shadows.ts'

const piping: Layer = {
  outlines: [
    mirrored(
      '0,-336 160,-344 300,-360 362,-366! 356,-300 344,-150 340,0 346,160 358,310 364,368! 300,362 160,346 0,340',
    ),
  ],
  role: 'main',
  material: linenCloth,
  relief: { puff: { radius: 10, height: 12 } },
}

const pillow: Layer = {
  outlines: [
    mirrored(
      '0,-326 160,-334 300,-349 350,-354! 345,-300 333,-150 329,0 335,160 347,310 351,355! 300,351 160,335 0,329',
    ),
  ],
  role: 'main',
  material: linenCloth,
  lift: 3,
  relief: {
    puff: { radius: 105, height: 190 },
    soften: 7,
    folds: [{ along: 60, length: 260, width: 120, height: 30, sharp: 0.3 }],
    creases: [
      { path: '-340,-345 -270,-270 -190,-210', width: 22, height: -20 },
      { path: '-320,-340 -230,-290 -150,-262', width: 16, height: 12 },
      { path: '340,-345 276,-276 210,-190', width: 22, height: -20 },
      { path: '342,320 280,250 230,160', width: 20, height: 13 },
      { path: '340,345 262,282 180,240', width: 22, height: -20 },
      { path: '-340,345 -264,270 -200,170', width: 22, height: -20 },
      { path: '-320,344 -200,290 -110,270', width: 16, height: 11 },
      { path: '-330,-60 -260,-40 -200,-60', width: 20, height: 9 },
      { path: '332,60 270,40 200,70', width: 20, height: 10 },
      { path: '40,-320 50,-250 30,-200', width: 20, height: 9 },
    ],
  },
  stitching: [
    {
      path: '-350,-352 -160,-333 0,-326 160,-333 350,-352 333,-150 329,0 335,160 351,353 160,335 0,329 -160,335 -351,353 -335,160 -329,0 -333,-150 -350,-352',
      kind: 'seam',
      width: 7,
    },
  ],
}

/** A square linen cushion with piping, seen from above. */
export function cushion(): Thing {
  return {
    layers: [piping, pillow],
    shadows: [...lyingFlat, { outline: 'silhouette', blur: 26, strength: 0.35, shift: [16, 22] }],
  }
}
