import { path } from '../paint/outline.ts'
import type { Layer, Thing } from '../paint/scene.ts'
import { colors, smoothLeather, waffle } from './materials.ts'
import { standing } from './shadows.ts'

/** One ply of the folded cloth; the plies of a fold share their rounded left end. */
function ply(index: number): Layer {
  const y = 186 - index * 54
  const [left, right] = [-318 + 13 * Math.sin(index * 2.4), 322 + 12 * Math.sin(index * 3.7 + 1)]
  const sag = 5 * Math.sin(index * 1.7)
  return {
    outlines: [
      path(
        `${left + 26},${y} -120,${y + sag} 130,${y - sag} ${right - 24},${y + 2} ${right},${y + 20} ${right - 2},${y + 48} ${right - 26},${y + 64} 120,${y + 66 - sag} -130,${y + 64 + sag} ${left + 26},${y + 64} ${left + 2},${y + 46} ${left},${y + 18}`,
      ),
    ],
    role: 'main',
    material: waffle,
    lift: 8,
    wobble: 5,
    relief: {
      puff: { radius: 17, height: 24 },
      folds: [
        { along: 2 + index, length: 380, width: 46, height: 9, sharp: 0.35 },
        { along: 78, length: 150, width: 130, height: 11, sharp: 0.2 },
      ],
    },
  }
}

const label: Layer = {
  outlines: [path('206,2! 256,2! 258,86! 208,86!')],
  role: 'trim',
  color: colors.oak,
  material: smoothLeather,
  lift: 4,
  wobble: 0.5,
  relief: { puff: { radius: 6, height: 4 } },
  stitching: [{ path: '212,8 251,8 252,80 213,80 212,8', kind: 'stitch', width: 1.4 }],
}

/** A waffle throw, folded into a stack. */
export function foldedThrow(): Thing {
  return {
    layers: [...[0, 1, 2, 3, 4, 5, 6].map(ply), label],
    shadows: standing(0, 250, 320),
  }
}
