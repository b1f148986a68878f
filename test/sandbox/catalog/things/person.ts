import type { Rgb } from '../paint/color.ts'
import { ellipse, flipped, mirrored, path, ribbon } from '../paint/outline.ts'
import type { Layer, Material } from '../paint/scene.ts'
import { smoothLeather, twill } from './materials.ts'

const skin: Material = { ...smoothLeather, weave: 'smooth', bump: 0.5, gloss: 0.06, shininess: 12 }
const strands: Material = { weave: 'rib', grain: 0.5, bump: 0.5, gloss: 0.12, shininess: 14 }

const body = (outlines: Layer['outlines'], color: Rgb, what: Partial<Layer> = {}): Layer => ({
  outlines,
  role: 'trim',
  color,
  material: skin,
  wobble: 0.6,
  relief: { puff: { radius: 36, height: 40 }, soften: 5 },
  ...what,
})

const arms = {
  /** Below the cuffs of long sleeves. */
  hands: '288,296! 350,292! 360,336 356,384 334,424 306,418 288,372 282,330',
  /** Below short sleeves that stand off. */
  forearms: '256,-60! 372,-112! 424,0 466,112 494,196 520,262 506,300 470,296 440,224 392,130 330,40',
  /** Bare from the shoulder, hanging down. */
  bare: '104,-356! 158,-330 196,-280 214,-180 222,-60 226,60 224,190 232,262 226,312 196,316 182,262 178,180 174,60 160,-60 148,-170! 120,-250',
} as const

/** Hair that falls behind, the neck and, if bare, the shoulders: to be painted before the top. */
export function upperBody(colors: { skin: Rgb; hair: Rgb }, how: 'dressed' | 'bare'): PersonLayers {
  const torso =
    how === 'bare'
      ? '0,-440 44,-436! 48,-392 96,-370 160,-336! 170,-240 150,-120 0,-100'
      : '0,-440 44,-436! 48,-388 98,-352! 92,-300 0,-240'
  return {
    hair: [
      body([mirrored('0,-664 78,-648 112,-570 112,-480 96,-400 0,-380')], colors.hair, {
        material: strands,
        relief: { puff: { radius: 50, height: 50 } },
      }),
    ],
    skin: [body([mirrored(torso)], colors.skin)],
  }
}

export interface PersonLayers {
  readonly hair: readonly Layer[]
  readonly skin: readonly Layer[]
}

/** The head from the front, and the hair over its forehead: to be painted after the top. */
export function head(colors: { skin: Rgb; hair: Rgb }): PersonLayers {
  const brows = ['-52,-556 -32,-564 -16,-557', '16,-557 32,-564 52,-556'].map((drawn) => ribbon(drawn, 6))
  const eyes = [ellipse(-32, -536, 12, 6), ellipse(32, -536, 12, 6)]
  return {
    skin: [
      body([mirrored('0,-630 62,-614 84,-548 80,-486 56,-424 0,-400')], colors.skin, {
        lift: 9,
        relief: {
          puff: { radius: 60, height: 90 },
          soften: 6,
          creases: [
            { path: '0,-548 2,-510 0,-490', width: 13, height: 11 },
            { path: '-16,-486 0,-480 16,-486', width: 7, height: -4 },
          ],
        },
        prints: [
          { outlines: [...brows, ...eyes], color: [0.05, 0.035, 0.03] },
          { outlines: [ellipse(0, -452, 24, 8)], color: [0.42, 0.13, 0.12] },
        ],
      }),
    ],
    hair: [
      body([mirrored('0,-670 70,-658 104,-594 102,-516 88,-480! 82,-552 58,-604 0,-612')], colors.hair, {
        material: strands,
        lift: 4,
        relief: {
          puff: { radius: 26, height: 30 },
          creases: [
            { path: '0,-668 50,-630 86,-560', width: 9, height: 5 },
            { path: '0,-668 -50,-630 -86,-560', width: 9, height: 5 },
          ],
        },
      }),
    ],
  }
}

/** Both arms, as far as the sleeves leave them bare. */
export function bareArms(which: keyof typeof arms, color: Rgb): readonly Layer[] {
  return [path(arms[which]), flipped(path(arms[which]))].map((outline) =>
    body([outline], color, { relief: { puff: { radius: 26, height: 34 }, soften: 5 } }),
  )
}

/** Trousers from the hips down to below the picture, or a shirt from the shoulders to the waist. */
export function otherGarment(which: 'trousers' | 'shirt', color: Rgb): readonly Layer[] {
  const cloth = (outline: Layer['outlines'][number], along: number): Layer =>
    body([outline], color, {
      material: twill,
      relief: {
        puff: { radius: 46, height: 50 },
        folds: [{ along, length: 300, width: 60, height: 18, sharp: 0.5, calm: 0.3 }],
      },
    })
  if (which === 'trousers') {
    const leg = path('-4,290! 182,296! 206,420 204,620 190,900! 40,900! 22,700 2,520!')
    return [cloth(leg, 88), cloth(flipped(leg), 92)]
  }
  const sleeve = path('150,-850! 214,-820 250,-700 262,-560 270,-420 268,-380! 214,-374! 202,-460 182,-640')
  return [
    cloth(sleeve, 80),
    cloth(flipped(sleeve), 100),
    cloth(mirrored('0,-900 90,-900! 160,-856! 190,-780 186,-600 172,-380! 150,-340 0,-330'), 86),
  ]
}

/** The hands and feet of someone who wears trousers. */
export function limbsBesideTrousers(colors: {
  skin: Rgb
  shoes: Rgb
}): PersonLayers & { shoes: readonly Layer[] } {
  const hand = path('220,-392! 266,-396! 276,-330 268,-262 246,-236 224,-262 214,-330')
  const shoe = path('54,486! 166,482! 176,530 172,566 120,580 58,570 48,530')
  return {
    skin: [body([hand], colors.skin), body([flipped(hand)], colors.skin)],
    hair: [],
    shoes: [shoe, flipped(shoe)].map((outline) =>
      body([outline], colors.shoes, { relief: { puff: { radius: 24, height: 40 } } }),
    ),
  }
}
