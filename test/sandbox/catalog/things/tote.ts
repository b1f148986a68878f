import { ellipse, mirrored, path, ribbon } from '../paint/outline.ts'
import type { Layer, Thing } from '../paint/scene.ts'
import { colors, grainedLeather, metal } from './materials.ts'
import { standing } from './shadows.ts'

function handle(drawn: string, lit: number): Layer {
  return {
    outlines: [ribbon(drawn, 24)],
    role: 'main',
    material: grainedLeather,
    lit,
    lift: 7,
    wobble: 0.5,
    relief: { puff: { radius: 9, height: 13 } },
    stitching: [{ path: drawn, kind: 'stitch', width: 1.5 }],
  }
}

const lining: Layer = {
  outlines: [path('-284,-106! 0,-122 284,-106! 280,-80! 0,-84 -280,-80!')],
  role: 'trim',
  color: colors.soil,
  material: grainedLeather,
  relief: {},
}

const body: Layer = {
  outlines: [mirrored('0,-92 140,-96 290,-104! 306,60 318,240 322,338 300,364! 150,374 0,376')],
  role: 'main',
  material: grainedLeather,
  wobble: 2.5,
  relief: {
    puff: { radius: 60, height: 70 },
    folds: [
      { along: 80, length: 360, width: 130, height: 26, sharp: 0.25, calm: 0.2 },
      { along: 20, length: 240, width: 90, height: 10, sharp: 0.4 },
    ],
    creases: [
      { path: '-292,-60 -230,40 -214,160', width: 30, height: -16 },
      { path: '292,-60 240,60 224,190', width: 30, height: -16 },
      { path: '-310,330 -240,270 -160,250', width: 26, height: 14 },
      { path: '310,330 220,290 150,282', width: 26, height: 14 },
    ],
  },
  stitching: [
    { path: '-286,-86 0,-74 286,-86', kind: 'stitch', width: 1.6 },
    { path: '-312,318 0,332 312,318', kind: 'seam', width: 8 },
    { path: '-312,306 0,320 312,306', kind: 'stitch', width: 1.6 },
    { path: '-282,-96 -298,60 -306,300', kind: 'stitch', width: 1.6 },
    { path: '282,-96 298,60 306,300', kind: 'stitch', width: 1.6 },
  ],
}

function tab(x: number): Layer[] {
  return [
    {
      outlines: [path(`${x - 22},-60! ${x + 22},-60! ${x + 24},30 ${x},66 ${x - 24},30`)],
      role: 'main',
      material: grainedLeather,
      lift: 5,
      wobble: 0.4,
      relief: { puff: { radius: 10, height: 8 } },
      stitching: [
        { path: `${x - 15},-50 ${x - 16},26 ${x},52 ${x + 16},26 ${x + 15},-50`, kind: 'stitch', width: 1.5 },
      ],
    },
    hardware([ellipse(x, -72, 28, 24)], [ellipse(x, -72, 18, 14)]),
    hardware([ellipse(x, 12, 9, 9)]),
  ]
}

function hardware(outlines: Layer['outlines'], holes: Layer['outlines'] = []): Layer {
  return {
    outlines,
    holes,
    role: 'trim',
    color: colors.brass,
    material: metal,
    lift: 5,
    wobble: 0,
    relief: { puff: { radius: 5, height: 6 } },
  }
}

/** A leather tote that stands by itself: two handles on brass rings, a dark lining. */
export function tote(): Thing {
  return {
    layers: [
      handle('-128,-90 -120,-230 -70,-340 0,-366 70,-340 120,-230 128,-90', 0.72),
      lining,
      body,
      ...tab(-148),
      ...tab(148),
      handle('-148,-74 -146,-220 -88,-372 0,-404 88,-372 146,-220 148,-74', 1),
    ],
    shadows: standing(0, 368, 310),
  }
}
