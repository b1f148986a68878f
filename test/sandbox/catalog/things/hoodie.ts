import { ellipse, flipped, mirrored, path, ribbon } from '../paint/outline.ts'
import type { Layer, Thing } from '../paint/scene.ts'
import { colors, cord, fleece, metal } from './materials.ts'
import { lyingFlat } from './shadows.ts'
import { otherSide } from './sides.ts'

const sleeve =
  '120,-262! 206,-240 266,-180 312,-50 346,110 362,250 364,328! 324,340 280,334! 262,230 240,110 218,20 206,-40! 160,-150'

function sleeveOn(side: 1 | -1): Layer {
  const line = (text: string) => (side === 1 ? text : otherSide(text))
  return {
    outlines: [side === 1 ? path(sleeve) : flipped(path(sleeve))],
    role: 'main',
    material: fleece,
    grainTurn: side * -12,
    relief: {
      puff: { radius: 40, height: 50 },
      folds: [
        { along: side === 1 ? 74 : 106, length: 240, width: 62, height: 20, sharp: 0.4 },
        { along: side === 1 ? 15 : 165, length: 120, width: 55, height: 18, sharp: 0.5, calm: 0.3 },
      ],
      creases: [
        { path: line('250,110 290,140 336,110'), width: 18, height: 12 },
        { path: line('255,150 292,184 346,160'), width: 17, height: -10 },
        { path: line('210,-40 250,-70 290,-110'), width: 18, height: -16 },
      ],
    },
    stitching: [
      { path: line('268,284 316,294 366,284'), kind: 'seam', width: 8 },
      { path: line('280,312 322,320 364,310'), kind: 'ribs', width: 25 },
    ],
  }
}

const hood: readonly Layer[] = [
  {
    outlines: [mirrored('0,-424 92,-412 142,-350 152,-262 120,-200! 60,-170 0,-160')],
    role: 'main',
    material: fleece,
    relief: {
      puff: { radius: 44, height: 46 },
      folds: [{ along: 70, length: 150, width: 60, height: 16, sharp: 0.4 }],
      creases: [
        { path: '96,-390 116,-310 90,-230', width: 22, height: 14 },
        { path: '-96,-390 -120,-310 -88,-230', width: 22, height: 14 },
      ],
    },
    stitching: [{ path: '0,-424 0,-300', kind: 'seam', width: 6 }],
  },
  {
    outlines: [mirrored('0,-372 62,-352 86,-290 72,-220 50,-150! 0,-140')],
    role: 'main',
    material: fleece,
    lit: 0.42,
    lift: 4,
    relief: { folds: [{ along: 90, length: 150, width: 60, height: 14 }], puff: { radius: 40, height: -30 } },
  },
]

const body: Layer = {
  outlines: [
    mirrored(
      '0,-168! 34,-184 72,-224 96,-272! 140,-262! 178,-170 206,-40! 216,80 218,240 214,318! 204,384! 100,392 0,393',
    ),
  ],
  role: 'main',
  material: fleece,
  lift: 7,
  relief: {
    puff: { radius: 52, height: 54 },
    folds: [
      { along: 85, length: 300, width: 95, height: 28, sharp: 0.35, calm: 0.25 },
      { along: 125, length: 180, width: 66, height: 12, sharp: 0.5, calm: 0.4 },
    ],
    creases: [
      { path: '206,-36 150,0 96,10', width: 24, height: 17 },
      { path: '-206,-36 -150,6 -90,4', width: 24, height: 17 },
      { path: '-210,290 -180,230 -172,150', width: 24, height: 15 },
      { path: '210,290 184,220 172,160', width: 24, height: 15 },
    ],
  },
  stitching: [
    { path: '-217,316 0,326 217,316', kind: 'seam', width: 8 },
    { path: '-210,350 0,359 210,350', kind: 'ribs', width: 31 },
    { path: '134,-262 172,-170 200,-40', kind: 'seam', width: 6 },
    { path: '-134,-262 -172,-170 -200,-40', kind: 'seam', width: 6 },
    { path: '100,-260 78,-212 36,-170 0,-155 -36,-170 -78,-212 -100,-260', kind: 'stitch', width: 1.5 },
  ],
}

const pocket: Layer = {
  outlines: [mirrored('0,128! 92,128! 150,214 156,240! 156,318! 0,323!')],
  role: 'main',
  material: fleece,
  lift: 4,
  wobble: 2,
  relief: {
    puff: { radius: 18, height: 10 },
    folds: [{ along: 20, length: 180, width: 70, height: 15, sharp: 0.4 }],
    creases: [
      { path: '-90,150 -40,240 0,300', width: 26, height: 8 },
      { path: '100,170 60,230 50,300', width: 26, height: 9 },
    ],
  },
  stitching: [
    { path: '-92,136 92,136', kind: 'stitch', width: 1.4 },
    { path: '84,130 140,216 147,240', kind: 'stitch', width: 1.4 },
    { path: '-84,130 -140,216 -147,240', kind: 'stitch', width: 1.4 },
  ],
}

function trim(outline: Layer['outlines'][number], what: Partial<Layer>): Layer {
  return {
    outlines: [outline],
    role: 'trim',
    material: cord,
    relief: { puff: { radius: 5, height: 6 } },
    lift: 4,
    wobble: 0.5,
    ...what,
  }
}

const strings: readonly Layer[] = [
  trim(ribbon('-58,-200 -66,-140 -60,-60 -70,20', 9), { color: colors.offWhite }),
  trim(ribbon('58,-200 64,-130 72,-50 64,46', 9), { color: colors.offWhite }),
  trim(ribbon('-70,14 -73,40', 10), { material: metal, color: colors.steel }),
  trim(ribbon('64,40 63,66', 10), { material: metal, color: colors.steel }),
  trim(ellipse(-58, -202, 9, 9), { material: metal, color: colors.steel }),
  trim(ellipse(58, -202, 9, 9), { material: metal, color: colors.steel }),
]

/** A pullover hoodie: hood, kangaroo pocket, drawstrings with metal ends. */
export function hoodie(): Thing {
  return { layers: [...hood, sleeveOn(-1), sleeveOn(1), body, pocket, ...strings], shadows: lyingFlat }
}
