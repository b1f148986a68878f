import { mirrored, path } from '../paint/outline.ts'
import type { Layer, Material, Thing } from '../paint/scene.ts'
import { colors, grainedLeather, velvet, wood } from './materials.ts'
import { standing } from './shadows.ts'
import { otherSide } from './sides.ts'

const coverings = { velvet, leather: grainedLeather } as const

/** A two-seat sofa on wooden legs, in velvet or leather. */
export function sofa(covering: keyof typeof coverings): Thing {
  const material = coverings[covering]
  const legs = ['-372,196! -340,196! -346,262! -362,262!', '340,196! 372,196! 362,262! 346,262!']
  return {
    layers: [
      ...legs.map(leg),
      frame(material),
      ...[-1, 1].flatMap((side) => seat(side, material)),
      ...[-1, 1].map((side) => arm(side, material)),
    ],
    shadows: standing(0, 256, 390),
  }
}

function leg(drawn: string): Layer {
  return {
    outlines: [path(drawn)],
    role: 'trim',
    color: colors.walnut,
    material: wood,
    wobble: 0,
    relief: { round: { about: 'upright', bend: 0.6 } },
  }
}

function frame(material: Material): Layer {
  return {
    outlines: [mirrored('0,-226 200,-230 340,-224 376,-190 384,0! 392,210! 0,214')],
    role: 'main',
    material,
    relief: {
      puff: { radius: 36, height: 40 },
      folds: [{ along: 0, length: 300, width: 90, height: 9, sharp: 0.3 }],
    },
    stitching: [{ path: '-380,150 0,154 380,150', kind: 'seam', width: 8 }],
  }
}

/** A back cushion and the seat cushion before it. */
function seat(side: number, material: Material): Layer[] {
  const line = (text: string) => (side === 1 ? text : otherSide(text))
  const cushion = (drawn: string, what: Pick<Layer, 'relief' | 'stitching'>): Layer => ({
    outlines: [side === 1 ? path(drawn) : path(otherSide(drawn)).toReversed()],
    role: 'main',
    material,
    lift: 20,
    wobble: 4,
    ...what,
  })
  const back = cushion('6,-206! 90,-224 220,-222 312,-204! 324,-110 322,0 312,52! 160,58 8,52! -4,-80', {
    relief: {
      puff: { radius: 78, height: 132 },
      folds: [{ along: 65, length: 240, width: 90, height: 26, sharp: 0.35 }],
      creases: [
        { path: line('20,-190 70,-150 110,-90'), width: 24, height: -11 },
        { path: line('300,-190 262,-150 230,-110'), width: 24, height: -11 },
        { path: line('306,40 260,0 230,-40'), width: 26, height: -12 },
        { path: line('16,44 60,4 100,-20'), width: 20, height: -8 },
      ],
    },
    stitching: [{ path: line('14,-200 90,-216 220,-214 306,-198'), kind: 'seam', width: 6 }],
  })
  const bottom = cushion('2,30! 100,22 230,22 330,32! 344,70 340,136! 170,146 2,140! -4,80', {
    relief: {
      puff: { radius: 42, height: 80 },
      folds: [{ along: 12, length: 240, width: 70, height: 14, sharp: 0.4 }],
      creases: [
        { path: line('60,40 100,70 170,78'), width: 26, height: -12 },
        { path: line('300,44 260,76 200,82'), width: 20, height: -10 },
        { path: line('0,80 170,88 342,78'), width: 16, height: 10, full: true },
      ],
    },
    stitching: [{ path: line('0,84 170,93 342,84'), kind: 'seam', width: 6 }],
  })
  return [back, bottom]
}

function arm(side: number, material: Material): Layer {
  const drawn = '330,-60 344,-96 386,-104 424,-92 436,-50 434,100 430,206! 380,212 338,208! 330,100'
  const line = (text: string) => (side === 1 ? text : otherSide(text))
  return {
    outlines: [side === 1 ? path(drawn) : path(otherSide(drawn)).toReversed()],
    role: 'main',
    material,
    lift: 18,
    wobble: 2,
    relief: {
      puff: { radius: 36, height: 66 },
      folds: [{ along: 80, length: 160, width: 70, height: 10, sharp: 0.4 }],
      creases: [{ path: line('350,-40 386,-56 424,-36'), width: 14, height: -9 }],
    },
    stitching: [
      {
        path: line('344,196 346,60 346,-40 362,-78 388,-86 414,-76 422,-40 422,60 418,196'),
        kind: 'seam',
        width: 6,
      },
    ],
  }
}
