import type { Crease } from '../paint/creases.ts'
import { mirrored, path } from '../paint/outline.ts'
import type { Layer, Thing } from '../paint/scene.ts'
import { crepe } from './materials.ts'
import { lyingFlat } from './shadows.ts'
import { otherSide } from './sides.ts'

const hangs = [-190, -130, -84, -30, 22, 70, 128, 186]

const skirt: Layer = {
  outlines: [
    mirrored('0,-86! 112,-92! 146,-20 176,120 216,300 262,500! 220,520 176,508 130,526 84,512 40,528 0,518'),
  ],
  role: 'main',
  material: crepe,
  relief: {
    puff: { radius: 40, height: 40 },
    folds: [{ along: 88, length: 600, width: 58, height: 22, sharp: 0.4, calm: 0.1 }],
    creases: hangs.map((x, i) => ({
      path: `${x * 0.5},-86 ${x * 0.72},120 ${x},320 ${x * 1.22},540`,
      width: 20 + (i % 3) * 5,
      height: i % 2 === 0 ? 21 : -17,
      full: true,
    })),
  },
  stitching: [
    {
      path: '-256,490 -216,508 -174,497 -130,514 -84,501 -40,516 0,507 40,516 84,501 130,514 174,497 216,508 256,490',
      kind: 'stitch',
      width: 1.1,
    },
  ],
}

const straps: readonly Layer[] = [1, -1].map((side) => ({
  outlines: [
    path(
      side === 1 ? '66,-452! 92,-454! 112,-360! 66,-356!' : otherSide('66,-452! 92,-454! 112,-360! 66,-356!'),
    ),
  ],
  role: 'main',
  material: crepe,
  relief: { puff: { radius: 10, height: 8 } },
}))

const back: Layer = {
  outlines: [mirrored('0,-330 70,-345 110,-340! 90,-240 0,-220')],
  role: 'main',
  material: crepe,
  lit: 0.6,
  relief: { puff: { radius: 20, height: 6 } },
}

function wrapSide(side: 1 | -1): Layer {
  const drawn =
    '62,-372! 112,-372! 126,-320 132,-258! 122,-160 110,-84! 0,-84! -92,-88! -62,-150 -6,-230 38,-310'
  const line = (text: string) => (side === 1 ? text : otherSide(text))
  return {
    outlines: [side === 1 ? path(drawn) : path(otherSide(drawn)).toReversed()],
    role: 'main',
    material: crepe,
    lift: 5,
    relief: {
      puff: { radius: 36, height: 34 },
      folds: [{ along: side === 1 ? 120 : 60, length: 240, width: 40, height: 15, sharp: 0.55, calm: 0.2 }],
      creases: [
        { path: line('128,-250 70,-170 -10,-96'), width: 15, height: 13 },
        { path: line('118,-160 70,-130 0,-92'), width: 13, height: 12 },
        { path: line('110,-330 70,-240 10,-160'), width: 16, height: -10 },
      ],
    },
    stitching: [{ path: line('54,-366 31,-306 -12,-226 -68,-146 -96,-92'), kind: 'edge', width: 12 }],
  }
}

const belt: Layer = {
  outlines: [mirrored('0,-108 114,-112! 116,-74! 0,-66')],
  role: 'main',
  material: crepe,
  lift: 6,
  relief: {
    puff: { radius: 14, height: 12 },
    folds: [{ along: 2, length: 160, width: 20, height: 7, sharp: 0.6, calm: 0.1 }],
  },
}

/** Where the loops of the bow are drawn into its knot. */
const gathers: readonly Crease[] = [
  { path: '54,-94 90,-106 140,-104', width: 8, height: -9 },
  { path: '54,-84 86,-86 128,-84', width: 7, height: 7 },
  { path: '46,-94 6,-104 -40,-100', width: 8, height: -9 },
  { path: '46,-84 10,-84 -30,-84', width: 7, height: 7 },
]

const bow: readonly Layer[] = [
  '52,-88! 96,-20 112,70 104,150! 78,156! 74,60 44,-60!',
  '50,-88! 60,0 62,90 40,190! 12,184! 26,80 34,-40!',
  '50,-92! 84,-118 128,-126 146,-104 136,-78 96,-70 58,-80!',
  '48,-92! 14,-116 -30,-122 -46,-98 -34,-72 6,-68 42,-80!',
  '36,-104! 62,-106! 66,-70! 38,-66!',
].map((drawn, i) => ({
  outlines: [path(drawn)],
  role: 'main',
  material: crepe,
  lift: 7,
  relief: {
    puff: { radius: 8, height: 9 },
    folds: [{ along: i < 2 ? 88 : 8, length: 150, width: 20, height: 12, sharp: 0.55, calm: 0.05 }],
    creases: i < 2 ? [] : gathers,
  },
}))

/** A wrap dress: crossed front, tied belt, a skirt that falls in folds. */
export function dress(): Thing {
  return { layers: [back, skirt, ...straps, wrapSide(-1), wrapSide(1), belt, ...bow], shadows: lyingFlat }
}
