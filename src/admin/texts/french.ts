import type { english } from './english.ts'
import { activityTexts } from './french/activity.ts'
import { batchesTexts } from './french/batches.ts'
import { colorsTexts } from './french/colors.ts'
import { homeTexts } from './french/home.ts'
import { importsTexts } from './french/imports.ts'
import { languagesTexts } from './french/languages.ts'
import { productsTexts } from './french/products.ts'
import { publishedTexts } from './french/published.ts'
import { refreshesTexts } from './french/refreshes.ts'
import { reviewTexts } from './french/review.ts'
import { settingsTexts } from './french/settings.ts'
import { shellTexts } from './french/shell.ts'
import { typeset } from './french/typeset.ts'
import type { Text } from './text.ts'
import type { Translation } from './translation.ts'

const setText = (text: Text): Text =>
  typeof text === 'string' ? typeset(text) : { one: typeset(text.one), other: typeset(text.other) }

const setAll = <Key extends string>(texts: Readonly<Record<Key, Text>>): Readonly<Record<Key, Text>> => {
  const set: Record<Key, Text> = { ...texts }
  for (const key in set) set[key] = setText(set[key])
  return set
}

const texts: Translation<typeof english> = {
  ...shellTexts,
  ...homeTexts,
  ...productsTexts,
  ...batchesTexts,
  ...importsTexts,
  ...refreshesTexts,
  ...reviewTexts,
  ...publishedTexts,
  ...languagesTexts,
  ...colorsTexts,
  ...settingsTexts,
  ...activityTexts,
}

export const french = setAll<keyof typeof english>(texts)
