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
        { path: line('8,-100 60,-130 130,-150'), width: 17, height: 16 },
        { path: line('8,-84 60,-80 120,-96'), width: 16, height: -14 },
        { path: line('24,110 80,140 150,120'), width: 20, height: 13 },
        { path: line('30,160 90,176 170,150'), width: 18, height: -13 },
        { path: line('110,-60 106,200 106,480'), width: 12, height: 8 },
        { path: line('60,440 100,460 160,440'), width: 15, height: 11 },
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
  outlines: [mirrored('0,-398 146,-410! 150,-366! 0,-354')],
  role: 'main',
  material: twill,
  grainTurn: 90,
  lift: 4,
  relief: { puff: { radius: 14, height: 12 }, folds: [{ along: 0, length: 160, width: 40, height: 5 }] },
  stitching: [
    { path: '-147,-372 0,-361 147,-372', kind: 'stitch', width: 1.3 },
    { path: '-146,-404 0,-392 146,-404', kind: 'stitch', width: 1.3 },
    { path: '16,-400 16,-354', kind: 'slot', width: 3 },
  ],
}

const fly: Layer = {
  outlines: [path('-4,-356! 40,-358! 38,-210 8,-160! -2,-180!')],
  role: 'main',
  material: twill,
  lift: 2,
  relief: { puff: { radius: 12, height: 7 }, folds: [{ along: 80, length: 100, width: 40, height: 8 }] },
  stitching: [{ path: '34,-356 32,-216 8,-170', kind: 'stitch', width: 1.3 }],
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
