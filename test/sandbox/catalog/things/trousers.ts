import { ellipse, flipped, mirrored, path } from '../paint/outline.ts'
import type { Layer, Thing } from '../paint/scene.ts'
import { colors, metal, twill } from './materials.ts'
import { lyingFlat } from './shadows.ts'
import { otherSide } from './sides.ts'

const leg =
  '-4,-400! 150,-404! 176,-330 196,-220 200,-60 186,160 172,380 166,496! 110,506 50,500! 34,340 18,120 4,-96! -2,-200'

function legOn(side: 1 | -1): Layer {
  const line = (text: string) => (side === 1 ? text : otherSide(text))
  return {
    outlines: [side === 1 ? path(leg) : flipped(path(leg))],
    role: 'main',
    material: twill,
    lift: side === 1 ? 4 : 0,
    relief: {
      puff: { radius: 40, height: 44 },
      folds: [
        { along: side === 1 ? 92 : 88, length: 420, width: 62, height: 22, sharp: 0.5, calm: 0.25 },
        { along: side === 1 ? 30 : 150, length: 150, width: 56, height: 15, sharp: 0.6, calm: 0.35 },
      ],
      creases: [
        { path: line('6,-104 70,-130 150,-190'), width: 15, height: 10 },
        { path: line('10,-84 70,-84 130,-110'), width: 14, height: -8 },
        { path: line('14,-40 60,10 80,90'), width: 18, height: 9 },
        { path: line('26,110 90,136 190,100'), width: 18, height: 8 },
        { path: line('30,150 80,158 130,150'), width: 15, height: -7 },
        { path: line('108,-250 106,0 106,490'), width: 10, height: 8 },
        { path: line('46,400 90,420 170,380'), width: 15, height: 8 },
        { path: line('60,460 110,472 168,450'), width: 13, height: -5 },
      ],
    },
    stitching: [
      { path: line('168,470 110,480 48,474'), kind: 'stitch', width: 1.3 },
      { path: line('92,-358 128,-300 184,-282'), kind: 'slot', width: 4 },
      { path: line('86,-356 122,-292 186,-272'), kind: 'stitch', width: 1.3 },
      { path: line('188,-330 206,-220 210,-60 196,160 178,480'), kind: 'seam', width: 8 },
    ],
  }
}

const waistband: Layer = {
  outlines: [mirrored('0,-398 151,-408! 166,-364! 0,-352')],
  role: 'main',
  material: twill,
  grainTurn: 90,
  lift: 4,
  relief: { puff: { radius: 8, height: 6 }, folds: [{ along: 0, length: 160, width: 40, height: 5 }] },
  stitching: [
    { path: '-162,-372 0,-360 162,-372', kind: 'stitch', width: 1.3 },
    { path: '-151,-401 0,-391 151,-401', kind: 'stitch', width: 1.3 },
    { path: '16,-400 16,-354', kind: 'slot', width: 3 },
  ],
}

const fly: Layer = {
  outlines: [path('-4,-356! 40,-358! 38,-210 8,-160! -2,-180!')],
  role: 'main',
  material: twill,
  lift: 2,
  relief: { puff: { radius: 12, height: 7 }, folds: [{ along: 80, length: 100, width: 40, height: 8 }] },
  stitching: [{ path: '30,-352 28,-218 4,-180', kind: 'stitch', width: 1.3 }],
}

function loop(x: number): Layer {
  return {
    outlines: [path(`${x - 7},-408! ${x + 7},-408! ${x + 7},-348! ${x - 7},-348!`)],
    role: 'main',
    material: twill,
    lift: 4,
    relief: { puff: { radius: 5, height: 5 } },
  }
}

const button: Layer = {
  outlines: [ellipse(2, -377, 11, 11)],
  role: 'trim',
  color: colors.walnut,
  material: { ...metal, gloss: 0.25 },
  lift: 4,
  wobble: 0,
  relief: { puff: { radius: 5, height: 4 } },
}

/** Straight trousers with slant pockets, belt loops and one button. */
export function trousers(): Thing {
  return { layers: [legOn(-1), legOn(1), fly, waistband, loop(-92), loop(92), button], shadows: lyingFlat }
}
