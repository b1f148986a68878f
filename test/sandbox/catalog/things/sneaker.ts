import { path, ribbon } from '../paint/outline.ts'
import type { Layer, Thing } from '../paint/scene.ts'
import { colors, cord, rubber, smoothLeather } from './materials.ts'
import { standing } from './shadows.ts'

const upper: Layer = {
  outlines: [
    path(
      '-392,118! -398,40 -388,-60 -372,-130 -330,-158 -286,-150! -210,-122 -150,-126 -96,-176! -60,-186 -30,-168! 60,-92 160,-30 250,6 340,26 388,66 398,122!',
    ),
  ],
  role: 'main',
  material: smoothLeather,
  relief: {
    puff: { radius: 70, height: 88 },
    folds: [{ along: 60, length: 160, width: 90, height: 9, sharp: 0.3 }],
    creases: [
      { path: '150,-20 190,40 200,100', width: 16, height: -8 },
      { path: '190,0 226,50 232,104', width: 13, height: -6 },
    ],
  },
  stitching: [
    { path: '-286,-142 -210,-112 -150,-116 -96,-166', kind: 'stitch', width: 1.4 },
    { path: '236,4 224,50 246,90 300,116', kind: 'seam', width: 7 },
  ],
}

const lining: Layer = {
  outlines: [path('-330,-160! -250,-178 -150,-182 -70,-196! -96,-172! -150,-120 -210,-116 -286,-144!')],
  role: 'trim',
  color: colors.offWhite,
  material: { ...cord, weave: 'terry' },
  lit: 0.62,
  relief: { puff: { radius: 30, height: -20 } },
}

function panel(drawn: string, seam: string): Layer {
  return {
    outlines: [path(drawn)],
    role: 'main',
    material: smoothLeather,
    lift: 3,
    wobble: 0.4,
    relief: { puff: { radius: 12, height: 9 }, lean: [0.02, 0.12] },
    stitching: [{ path: seam, kind: 'stitch', width: 1.4 }],
  }
}

const heel = panel(
  '-392,118! -396,40 -386,-40 -376,-100! -330,-92 -300,-40 -286,40 -280,118!',
  '-374,-90 -334,-82 -309,-36 -295,42 -289,112',
)
const eyestay = panel(
  '-104,-170! -64,-184! -28,-166! 60,-92 150,-34 172,-20! 150,10 100,6 20,-40 -70,-104!',
  '-96,-164 -66,-104 22,-50 102,-4 146,0 160,-18',
)
const stripe = panel('-210,118! -120,118! -20,-20! -66,-60!', '-198,116 -64,-46')
const tongue: Layer = {
  outlines: [path('-100,-168! -96,-236 -66,-256 -30,-238 -4,-180! 40,-110 -30,-150!')],
  role: 'main',
  material: smoothLeather,
  relief: { puff: { radius: 26, height: 26 } },
  stitching: [{ path: '-90,-172 -87,-232 -64,-246 -36,-230 -14,-184', kind: 'stitch', width: 1.4 }],
}

const sole: Layer = {
  outlines: [
    path(
      '-404,112! -300,104 -100,112 100,116 300,108 404,112! 414,150 404,182! 300,192 0,194 -300,192 -398,186! -412,150',
    ),
  ],
  role: 'trim',
  color: colors.offWhite,
  material: rubber,
  lift: 4,
  wobble: 0.4,
  relief: { puff: { radius: 22, height: 22 } },
  stitching: [
    { path: '-400,127 -300,119 -100,127 100,131 300,123 402,127', kind: 'stitch', width: 1.8 },
    { path: '-404,170 -300,176 0,178 300,176 406,167', kind: 'slot', width: 2 },
  ],
}

const laces: readonly Layer[] = [
  [-62, -176, -96, -118],
  [-24, -150, -58, -92],
  [14, -120, -18, -66],
  [54, -92, 24, -40],
  [92, -66, 66, -18],
  [128, -42, 106, 0],
].map(([ax = 0, ay = 0, bx = 0, by = 0]) => ({
  outlines: [ribbon(`${ax + 12},${ay - 8} ${(ax + bx) / 2 + 8},${(ay + by) / 2 - 4} ${bx},${by}`, 14)],
  role: 'trim',
  color: colors.offWhite,
  material: cord,
  lift: 5,
  wobble: 0.6,
  relief: { puff: { radius: 6, height: 8 } },
}))

/** A low leather sneaker from its outer side. */
export function sneaker(): Thing {
  return {
    layers: [lining, tongue, upper, stripe, heel, eyestay, ...laces, sole],
    shadows: standing(0, 188, 400),
  }
}
