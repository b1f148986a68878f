import { flipped, mirrored, path } from '../paint/outline.ts'
import type { Layer, Thing } from '../paint/scene.ts'
import { fineKnit } from './materials.ts'
import { lyingFlat } from './shadows.ts'
import { otherSide } from './sides.ts'

const sleeve =
  '110,-366! 150,-356 204,-330 248,-268 286,-140 322,40 352,214 360,306! 318,318 276,314! 262,200 236,60 206,-60 196,-130! 150,-240'

function sleeveOn(side: 1 | -1): Layer {
  const line = (text: string) => (side === 1 ? text : otherSide(text))
  return {
    outlines: [side === 1 ? path(sleeve) : flipped(path(sleeve))],
    role: 'main',
    material: fineKnit,
    grainTurn: side * -12,
    relief: {
      puff: { radius: 34, height: 38 },
      folds: [
        { along: side === 1 ? 74 : 106, length: 220, width: 50, height: 16, sharp: 0.5 },
        { along: side === 1 ? 20 : 160, length: 110, width: 50, height: 12, sharp: 0.6, calm: 0.35 },
      ],
      creases: [
        { path: line('250,20 280,50 318,30'), width: 16, height: 9 },
        { path: line('245,50 275,84 326,66'), width: 15, height: -8 },
        { path: line('205,-130 240,-150 276,-190'), width: 15, height: -13 },
      ],
    },
    stitching: [
      { path: line('270,272 316,280 362,270'), kind: 'seam', width: 7 },
      { path: line('278,296 318,302 356,292'), kind: 'ribs', width: 21 },
    ],
  }
}

const inside: Layer = {
  outlines: [mirrored('0,-340 60,-348 90,-372! 70,-300 0,-280')],
  role: 'main',
  material: fineKnit,
  lit: 0.58,
  relief: {},
  stitching: [{ path: '-90,-360 -50,-338 0,-332 50,-338 90,-360', kind: 'ribs', width: 14 }],
}

const body: Layer = {
  outlines: [
    mirrored('0,-340 88,-373! 132,-360! 172,-270 196,-136! 204,0 208,180 206,330! 190,392! 90,402 0,403'),
  ],
  holes: [path('90,-373! 62,-330 0,-306 -62,-330 -90,-373! -80,-420! 80,-420!')],
  role: 'main',
  material: fineKnit,
  lift: 6,
  relief: {
    puff: { radius: 48, height: 44 },
    folds: [
      { along: 86, length: 330, width: 80, height: 24, sharp: 0.45, calm: 0.25 },
      { along: 130, length: 200, width: 60, height: 10, sharp: 0.6, calm: 0.4 },
    ],
    creases: [
      { path: '196,-134 150,-90 84,-60', width: 22, height: 14 },
      { path: '-196,-134 -140,-80 -70,-66', width: 22, height: 14 },
      { path: '-196,290 -120,240 -60,150', width: 30, height: 14 },
      { path: '196,300 130,200 120,90', width: 26, height: -12 },
    ],
  },
  stitching: [
    { path: '90,-366 64,-322 0,-297 -64,-322 -90,-366', kind: 'ribs', width: 16 },
    { path: '-207,328 0,340 207,328', kind: 'seam', width: 7 },
    { path: '-198,360 0,371 198,360', kind: 'ribs', width: 29 },
    { path: '128,-360 166,-270 190,-136', kind: 'seam', width: 5 },
    { path: '-128,-360 -166,-270 -190,-136', kind: 'seam', width: 5 },
  ],
}

/** A fine-knit jumper with ribbed cuffs and hem, hung by its shoulders. */
export function longSleeve(): Thing {
  return { layers: [inside, sleeveOn(-1), sleeveOn(1), body], shadows: lyingFlat }
}
