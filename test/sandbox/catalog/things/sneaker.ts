import { ellipse, path, ribbon } from '../paint/outline.ts'
import type { Layer, Thing } from '../paint/scene.ts'
import { colors, cord, rubber, smoothLeather } from './materials.ts'
import { standing } from './shadows.ts'

const upper: Layer = {
  outlines: [
    path(
      '-392,160! -402,50 -388,-40 -366,-116 -344,-138! -290,-108 -220,-84 -150,-96 -92,-146! -40,-140 40,-80 130,-22 220,10 300,26 356,50 386,84 394,120! 300,160! 0,165!',
    ),
  ],
  role: 'main',
  material: smoothLeather,
  relief: {
    puff: { radius: 62, height: 84 },
    folds: [{ along: 60, length: 160, width: 90, height: 9, sharp: 0.3 }],
    creases: [
      { path: '150,-8 184,44 186,100', width: 16, height: -7 },
      { path: '120,-10 150,50 150,104', width: 13, height: -5 },
      { path: '-300,-100 -220,-66 -150,-78', width: 22, height: 8 },
    ],
  },
  stitching: [
    { path: '-340,-124 -290,-97 -220,-73 -150,-84 -98,-130', kind: 'stitch', width: 1.4 },
    { path: '232,12 210,56 224,96 262,128', kind: 'seam', width: 7 },
    { path: '240,14 219,56 232,94 270,126', kind: 'stitch', width: 1.4 },
  ],
  prints: [
    {
      color: [0.09, 0.09, 0.09],
      outlines: [0, 1, 2, 3, 4, 5].flatMap((i) => [
        ellipse(270 + i * 15, 46 + i * 5, 2.6, 2.4),
        ellipse(262 + i * 15, 62 + i * 5, 2.6, 2.4),
      ]),
    },
  ],
}

const lining: Layer = {
  outlines: [
    path('-346,-137! -310,-152 -250,-158 -170,-160 -96,-172! -86,-140! -150,-84 -220,-72 -300,-100!'),
  ],
  role: 'trim',
  color: colors.offWhite,
  material: { ...cord, weave: 'terry' },
  lit: 0.6,
  relief: { puff: { radius: 30, height: -20 } },
}

function panel(drawn: string, seam: string): Layer {
  return {
    outlines: [path(drawn)],
    role: 'main',
    material: smoothLeather,
    lift: 3,
    wobble: 0.4,
    relief: { puff: { radius: 9, height: 6 }, lean: [0, 0.1] },
    stitching: [{ path: seam, kind: 'stitch', width: 1.4 }],
  }
}

const heel = panel(
  '-392,150! -402,50 -390,-40 -372,-100! -340,-96 -312,-50 -296,30 -292,150!',
  '-366,-90 -340,-84 -320,-44 -304,32 -300,122',
)
const eyestay = panel(
  '-96,-148! -60,-150 -36,-138! 44,-78 134,-22 178,0! 172,34 130,42 70,26 0,-24 -60,-84!',
  '-88,-140 -52,-86 6,-32 74,16 130,32 164,27 168,6',
)
const swoop = panel(
  '-240,150! -180,150! -110,60 -20,36 20,40! 12,16! -60,2 -150,40!',
  '-232,124 -146,48 -58,11 8,24',
)

const tongue: Layer = {
  outlines: [path('-100,-140! -120,-196 -112,-218 -84,-228 -56,-214 -30,-150! 30,-80 -20,-110!')],
  role: 'main',
  material: smoothLeather,
  relief: { puff: { radius: 20, height: 18 } },
  stitching: [
    { path: '-92,-146 -110,-196 -104,-209 -84,-218 -62,-206 -40,-156', kind: 'stitch', width: 1.4 },
  ],
}

const sole: Layer = {
  outlines: [
    path(
      '-400,116! -250,126 -50,134 150,134 300,124 402,98! 416,120 404,158 350,182 230,191 0,193 -250,192 -372,189! -404,170 -408,140',
    ),
  ],
  role: 'trim',
  color: colors.offWhite,
  material: rubber,
  lift: 4,
  wobble: 0.4,
  relief: { puff: { radius: 11, height: 10 } },
  stitching: [
    { path: '-400,130 -250,139 -50,146 150,146 300,136 404,112', kind: 'stitch', width: 1.8 },
    { path: '-404,172 -250,178 0,180 230,178 340,170 404,146', kind: 'slot', width: 2 },
  ],
}

function lace(drawn: string): Layer {
  return {
    outlines: [ribbon(drawn, 12)],
    role: 'trim',
    color: colors.offWhite,
    material: cord,
    lift: 5,
    wobble: 0.6,
    relief: { puff: { radius: 6, height: 7 } },
  }
}

const laces: readonly Layer[] = [
  '-22,-150 -44,-122 -58,-98',
  '18,-120 -8,-92 -20,-66',
  '58,-90 32,-62 18,-36',
  '98,-64 74,-38 60,-10',
  '136,-42 116,-16 106,12',
  '-40,-140 -84,-150 -126,-134 -134,-112 -104,-108 -60,-130',
  '-40,-140 -8,-172 24,-178 34,-160 6,-142 -36,-136',
  '-46,-138 -84,-112 -98,-72 -92,-48',
].map(lace)

/** A low leather sneaker from its outer side. */
export function sneaker(): Thing {
  return {
    layers: [lining, tongue, upper, swoop, heel, eyestay, ...laces, sole],
    shadows: standing(0, 188, 400),
  }
}
