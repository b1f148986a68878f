import { ellipse, flipped, mirrored, path, ribbon } from '../paint/outline.ts'
import type { Layer, Print, Thing } from '../paint/scene.ts'
import { colors, jersey } from './materials.ts'
import { lyingFlat } from './shadows.ts'
import { otherSide } from './sides.ts'

const sleeve =
  '110,-347! 158,-336 216,-304 268,-240 300,-196 372,-92! 330,-62 262,-42! 232,-90 200,-150! 150,-240'

function sleeveOn(side: 1 | -1): Layer {
  const line = (text: string) => (side === 1 ? text : otherSide(text))
  return {
    outlines: [side === 1 ? path(sleeve) : flipped(path(sleeve))],
    role: 'main',
    material: jersey,
    grainTurn: side * 35,
    relief: {
      puff: { radius: 34, height: 32 },
      folds: [{ along: side === 1 ? 62 : 118, length: 150, width: 46, height: 15, sharp: 0.6, calm: 0.2 }],
      creases: [
        { path: line('200,-150 250,-170 300,-200'), width: 15, height: -11 },
        { path: line('204,-165 240,-210 262,-260'), width: 13, height: 8 },
      ],
    },
    stitching: ['366,-104 326,-74 258,-56', '361,-113 321,-83 253,-67'].map((hem) => ({
      path: line(hem),
      kind: 'stitch',
      width: 1.3,
    })),
  }
}

const sunrise: readonly Print[] = [
  { outlines: [ellipse(0, -120, 38, 38)], color: colors.coral },
  {
    outlines: [path('-70,-66! -34,-110! -12,-84! 22,-128! 70,-66!'), ribbon('-70,-52 70,-52', 6)],
    color: colors.ink,
  },
]

const inside: Layer = {
  outlines: [mirrored('0,-326 60,-334 96,-350! 80,-290 0,-250')],
  role: 'main',
  material: jersey,
  lit: 0.6,
  relief: { folds: [{ along: 0, length: 200, width: 60, height: 6 }] },
  stitching: [{ path: '-96,-340 -50,-322 0,-317 50,-322 96,-340', kind: 'ribs', width: 12 }],
}

const necks = {
  front: {
    edge: '94,-346 70,-296 0,-266 -70,-296 -94,-346',
    cut: '94,-351! 70,-302 0,-272 -70,-302 -94,-351!',
  },
  back: {
    edge: '94,-346 50,-330 0,-325 -50,-330 -94,-346',
    cut: '94,-351! 50,-334 0,-330 -50,-334 -94,-351!',
  },
} as const

function bodyOf(view: 'front' | 'back'): Layer {
  return {
    outlines: [mirrored('0,-322 92,-352! 140,-341! 176,-262 202,-134! 214,0 214,200 212,378! 110,392 0,394')],
    holes: [path(`${necks[view].cut} -90,-400! 90,-400!`)],
    role: 'main',
    material: jersey,
    lift: 5,
    relief: {
      puff: { radius: 46, height: 40 },
      folds: [
        { along: 82, length: 330, width: 85, height: 24, sharp: 0.5, calm: 0.25 },
        { along: 55, length: 190, width: 52, height: 11, sharp: 0.65, calm: 0.4 },
      ],
      creases: ['204,-132 150,-90 90,-70', '206,-120 160,-50 120,20']
        .flatMap((drag, i) => [
          { path: drag, width: 20, height: i === 0 ? 13 : -12 },
          { path: otherSide(drag), width: 22, height: i === 0 ? 14 : -10 },
        ])
        .concat([
          { path: '-190,330 -120,250 -80,140', width: 28, height: 13 },
          { path: '170,350 120,240 110,120', width: 30, height: 14 },
        ]),
    },
    stitching: [
      { path: necks[view].edge, kind: 'ribs', width: 14 },
      { path: '-212,362 -110,376 0,378 110,376 212,362', kind: 'stitch', width: 1.3 },
      { path: '-212,354 -110,368 0,370 110,368 212,354', kind: 'stitch', width: 1.3 },
      { path: '134,-341 170,-262 196,-134', kind: 'stitch', width: 1.2 },
      { path: '-134,-341 -170,-262 -196,-134', kind: 'stitch', width: 1.2 },
    ],
    prints: view === 'front' ? sunrise : [],
  }
}

/** A T-shirt laid flat; its front carries a printed sunrise. */
export function tee(view: 'front' | 'back'): Thing {
  return { layers: [inside, sleeveOn(-1), sleeveOn(1), bodyOf(view)], shadows: lyingFlat }
}
