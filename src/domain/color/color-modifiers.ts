import type { Lab } from './lab.ts'

/** What a word in front of or behind a colour does to it. */
export type ColorModifier =
  | 'light'
  | 'pale'
  | 'pastel'
  | 'dark'
  | 'bright'
  | 'neon'
  | 'soft'
  | 'heather'
  | 'plain'

/**
 * Modifiers in the shops' languages, folded, with commas between them; those with a hyphen at the end also stand
 * joined to the colour ("hellgrün", "浅蓝").
 */
const wordsByModifier: Readonly<Record<ColorModifier, string>> = {
  light:
    'light, lt, clair, claire, claro, clara, chiaro, chiara, hell-, helles, licht-, ljus-, ljust, lys-, lyse-, lyst, vaalean-, vaalea, jasny, jasna, jasno-, svetla, svetle, acik, ライト-, 薄-, 浅-, 淺-, 淡-, 연-, 연한, 밝은, 라이트-, 라이트',
  pale: 'pale, pale-, blass-, palido, palida, pallido, blek-, ペール-, 페일',
  pastel: 'pastel, pastell-, pastello, pastelowy, pastelova, pasteli, パステル-, 파스텔-, 파스텔',
  dark: 'dark, deep, dk, fonce, foncee, profond, dunkel-, dunkles, tief-, oscuro, oscura, scuro, scura, escuro, escura, donker-, mork-, morke-, morkt, tumman-, tumma, ciemny, ciemna, ciemno-, tmava, tmave, koyu, ダーク-, ディープ-, 濃-, 深-, 진-, 진한, 어두운, 다크-, 다크, 딥',
  bright:
    'bright, vivid, electric, vif, vive, vivo, leuchtend, leuchtendes, knall-, brillante, fel-, klar-, canli, ブライト-, 鮮-, 亮-, 브라이트',
  neon: 'neon, neon-, fluo, fluor, fluorescent, fluorescente, fluo-, neonowy, ネオン-, 荧光-, 螢光-, 네온-, 네온, 형광-',
  soft: 'soft, dusty, muted, faded, washed, vintage, poudre, delave, verwaschen, empolvado, antico, くすみ-, スモーキー-, 더스티',
  heather:
    'heather, heathered, marl, melange, chine, meliert, jaspeado, vigore, mescla, melerad, meleret, melert, melir, melanj, melanz, 杢-, ヘザー-, 麻-, 花-, 멜란지',
  plain:
    'solid, plain, uni, unie, einfarbig, liso, lisa, classic, basic, core, true, pure, triple, matte, matt, mattes, mat, mate, opaco, opaca, gloss, glossy, マット-, 무광, 哑光-, 霧面-, 無地, 纯色, 純色, 솔리드',
}

const isModifier = (text: string): text is ColorModifier => Object.hasOwn(wordsByModifier, text)

const modifiers = Object.entries(wordsByModifier).flatMap(([modifier, words]) =>
  isModifier(modifier) ? words.split(', ').map((word) => [word, modifier] as const) : [],
)

/** Modifiers that stand by themselves, folded. */
export const modifierWords: ReadonlyMap<string, ColorModifier> = new Map(
  modifiers.filter(([word]) => !word.endsWith('-')),
)

/** Modifiers that a colour's name may begin with, folded. */
export const modifierPrefixes: readonly (readonly [prefix: string, modifier: ColorModifier])[] = modifiers
  .filter(([word]) => word.endsWith('-'))
  .map(([word, modifier]) => [word.slice(0, -1), modifier])

/** How far each modifier takes a colour: towards a lightness, and by a factor of its chroma. Our own choice. */
const shifts: Readonly<Record<ColorModifier, { towardsL: number; share: number; chroma: number }>> = {
  light: { towardsL: 100, share: 0.4, chroma: 0.7 },
  pale: { towardsL: 100, share: 0.6, chroma: 0.45 },
  pastel: { towardsL: 100, share: 0.62, chroma: 0.5 },
  dark: { towardsL: 0, share: 0.4, chroma: 0.8 },
  bright: { towardsL: 60, share: 0.15, chroma: 1.25 },
  neon: { towardsL: 78, share: 0.4, chroma: 1.6 },
  soft: { towardsL: 70, share: 0.15, chroma: 0.65 },
  heather: { towardsL: 72, share: 0.3, chroma: 0.6 },
  plain: { towardsL: 0, share: 0, chroma: 1 },
}

/** A colour as a modifier changes it, in Lab, its hue kept. */
export const modifyColor = ({ l, a, b }: Lab, modifier: ColorModifier): Lab => {
  const { towardsL, share, chroma } = shifts[modifier]
  return { l: l + (towardsL - l) * share, a: a * chroma, b: b * chroma }
}
