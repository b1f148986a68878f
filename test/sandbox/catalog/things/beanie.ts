import { mirrored, path } from '../paint/outline.ts'
import type { Layer, Thing } from '../paint/scene.ts'
import { chunkyKnit, colors, smoothLeather } from './materials.ts'
import { lyingFlat } from './shadows.ts'

const crown: Layer = {
  outlines: [mirrored('0,-330 90,-318 190,-268 262,-170 296,-40 304,110! 0,120')],
  role: 'main',
  material: chunkyKnit,
  relief: {
    puff: { radius: 90, height: 120 },
    soften: 5,
    folds: [{ along: 85, length: 220, width: 90, height: 20, sharp: 0.4 }],
    creases: [
      { path: '0,-322 -60,-230 -90,-120', width: 20, height: -18 },
      { path: '0,-322 50,-230 70,-130', width: 20, height: -18 },
      { path: '10,-322 130,-250 190,-150', width: 18, height: -14 },
      { path: '-10,-322 -140,-240 -200,-140', width: 18, height: -14 },
    ],
  },
}

const cuff: Layer = {
  outlines: [mirrored('0,84 160,80 314,66! 326,150 318,256! 160,276 0,280')],
  role: 'main',
  material: chunkyKnit,
  lift: 9,
  wobble: 3,
  relief: {
    puff: { radius: 46, height: 62 },
    folds: [{ along: 0, length: 260, width: 80, height: 12, sharp: 0.3 }],
  },
}

const label: Layer = {
  outlines: [path('92,140! 204,132! 208,212! 96,220!')],
  role: 'trim',
  color: colors.oak,
  material: smoothLeather,
  lift: 4,
  wobble: 0.4,
  relief: { puff: { radius: 6, height: 4 } },
  stitching: [{ path: '98,147 198,139 202,205 102,213 98,147', kind: 'stitch', width: 1.4 }],
  prints: [{ outlines: [path('120,196! 140,164! 152,180! 168,156! 186,191!')], color: colors.walnut }],
}

/** A ribbed beanie with a turned-up cuff and a leather label. */
export function beanie(): Thing {
  return { layers: [crown, cuff, label], shadows: lyingFlat }
}
