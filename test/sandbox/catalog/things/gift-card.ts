import { ellipse, path, ribbon } from '../paint/outline.ts'
import type { Layer, Thing } from '../paint/scene.ts'
import { colors, paper } from './materials.ts'
import { lyingFlat } from './shadows.ts'

const envelope: Layer = {
  outlines: [path('-390,-190! 330,-262! 384,226! -340,300!')],
  role: 'trim',
  color: [0.42, 0.33, 0.24],
  material: { ...paper, weave: 'canvas', bump: 0.4 },
  wobble: 0.4,
  relief: { puff: { radius: 6, height: 4 } },
  stitching: [{ path: '-390,-190 10,20 330,-262', kind: 'seam', width: 5 }],
}

const card: Layer = {
  outlines: [path('-300,-176! -296,-186! 312,-186! 320,-178! 320,186! 312,194! -296,194! -304,186!')],
  role: 'main',
  material: paper,
  lift: 10,
  wobble: 0,
  relief: {
    puff: { radius: 4, height: 3 },
    folds: [{ along: 10, length: 700, width: 400, height: 12, sharp: 0 }],
  },
  prints: [
    { outlines: [ellipse(8, -20, 66, 66)], color: colors.coral },
    {
      outlines: [
        path('-120,76! -58,0! -18,34! 44,-32! 134,76!'),
        ribbon('-120,98 134,98', 9),
        ribbon('-60,122 74,122', 5),
      ],
      color: colors.ink,
    },
  ],
}

/** A gift card on its envelope. */
export function giftCard(): Thing {
  return { layers: [envelope, card], shadows: lyingFlat }
}
