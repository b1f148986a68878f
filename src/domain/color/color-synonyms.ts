import { foldColorName } from './fold-color-name.ts'
import { type NamedColor, namedColors } from './named-colors.ts'
import { chineseColors } from './names/chinese.ts'
import type { ColorNames } from './names/color-names.ts'
import { czechColors } from './names/czech.ts'
import { danishColors } from './names/danish.ts'
import { dutchColors } from './names/dutch.ts'
import { englishColors } from './names/english.ts'
import { finnishColors } from './names/finnish.ts'
import { frenchColors } from './names/french.ts'
import { germanColors } from './names/german.ts'
import { italianColors } from './names/italian.ts'
import { japaneseColors } from './names/japanese.ts'
import { koreanColors } from './names/korean.ts'
import { norwegianColors } from './names/norwegian.ts'
import { polishColors } from './names/polish.ts'
import { portugueseColors } from './names/portuguese.ts'
import { spanishColors } from './names/spanish.ts'
import { swedishColors } from './names/swedish.ts'
import { turkishColors } from './names/turkish.ts'

/** The tables of names. A name means the same in all of them, or stands in `ambiguousColors` and in none. */
export const colorNamesByLanguage = {
  english: englishColors,
  french: frenchColors,
  german: germanColors,
  spanish: spanishColors,
  italian: italianColors,
  portuguese: portugueseColors,
  dutch: dutchColors,
  swedish: swedishColors,
  danish: danishColors,
  norwegian: norwegianColors,
  finnish: finnishColors,
  polish: polishColors,
  czech: czechColors,
  turkish: turkishColors,
  japanese: japaneseColors,
  chinese: chineseColors,
  korean: koreanColors,
} as const satisfies Readonly<Record<string, ColorNames>>

const isNamedColor = (name: string): name is NamedColor => Object.hasOwn(namedColors, name)

/** Each name of a table, as it is written there, with the colour that it stands for. */
export const listColorNames = (table: ColorNames): (readonly [name: string, color: NamedColor])[] =>
  Object.entries(table).flatMap(([color, names]) =>
    isNamedColor(color) ? names.split(', ').map((name) => [name, color] as const) : [],
  )

/** Every folded name that we know, in any language, with its entry in `namedColors`. */
export const colorSynonyms: ReadonlyMap<string, NamedColor> = new Map([
  ...Object.values(colorNamesByLanguage)
    .flatMap(listColorNames)
    .map(([name, color]) => [foldColorName(name), color] as const),
  ...Object.keys(namedColors)
    .filter(isNamedColor)
    .map((name) => [name, name] as const),
])
