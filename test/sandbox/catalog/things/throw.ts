import { path } from '../paint/outline.ts'
import type { Layer, Thing } from '../paint/scene.ts'
import { colors, smoothLeather, waffle } from './materials.ts'
import { standing } from './shadows.ts'

function slab(y: number, height: number, inset: number): Layer {
  const [left, right, end] = [-330 + inset, 330 - inset * 0.6, y + height]
  return {
    outlines: [
      path(
        `${left + 40},${y} 0,${y - 6} ${right - 40},${y + 2} ${right},${y + height * 0.3} ${right + 6},${y + height * 0.7} ${right - 36},${end} 0,${end + 4} ${left + 40},${end} ${left - 4},${y + height * 0.68} ${left},${y + height * 0.28}`,
      ),
    ],
    role: 'main',
    material: waffle,
    lift: 7,
    wobble: 6,
    relief: {
      puff: { radius: height * 0.3, height: height * 0.42 },
      folds: [
        { along: 3, length: 320, width: 44, height: 10, sharp: 0.4 },
        { along: 85, length: 120, width: 110, height: 7, sharp: 0.3 },
      ],
      creases: [
        {
          path: `${left + 10},${y + height * 0.52} 0,${y + height * 0.56} ${right - 4},${y + height * 0.5}`,
          width: 9,
          height: -12,
          full: true,
        },
      ],
    },
  }
}

const label: Layer = {
  outlines: [path('196,96! 246,96! 248,168! 198,168!')],
  role: 'trim',
  color: colors.oak,
  material: smoothLeather,
  lift: 4,
  wobble: 0.5,
  relief: { puff: { radius: 6, height: 4 } },
  stitching: [{ path: '202,102 241,102 242,162 203,162 202,102', kind: 'stitch', width: 1.4 }],
}

/** A waffle throw, folded into a stack. */
export function foldedThrow(): Thing {
  return {
    layers: [slab(140, 112, 0), slab(34, 118, 14), slab(-70, 116, 6), slab(-168, 110, 22), label],
    shadows: standing(0, 250, 320),
  }
}
