import { writeAltText } from '../domain/alt-text.ts'
import { ColorwayError } from '../domain/errors.ts'
import type { ShopSettings } from '../domain/shop-settings.ts'
import type { Edit } from '../ports/edit-store.ts'
import type { Placement } from '../ports/publication-store.ts'
import type { AltText, Words } from '../ports/shop-languages.ts'
import type { Writing } from './writing.ts'

/**
 * Writes the new pictures' alt texts in the shop's other languages, by what the shop itself calls the colour there; a
 * colour without a translation is left out. Answers what the merchant should know where it could not be done: that
 * keeps no picture from going live.
 */
export const translateAltTexts = async (
  writing: Writing,
  placements: readonly Placement[],
  { translateAltTexts: isWanted, altTextPattern }: ShopSettings,
): Promise<string | undefined> => {
  if (!isWanted) return undefined
  const { productId } = writing.publication
  const { languages } = writing.media
  const locales = await languages.list().catch(noneAllowed)
  try {
    const spoken = await Promise.all(
      locales.map(async (locale) => ({ locale, words: await languages.readWords(productId, locale) })),
    )
    const texts = placements.flatMap(({ edit, mediaId }): AltText[] => {
      if (mediaId === undefined) return []
      const byLocale = new Map(
        spoken.flatMap(({ locale, words }) => {
          const text = translate(edit, words, altTextPattern)
          return text === undefined ? [] : [[locale, text] as const]
        }),
      )
      return byLocale.size > 0 ? [{ mediaId, byLocale }] : []
    })
    if (texts.length === 0) return undefined
    await writing.ensureHeld()
    await languages.registerAltTexts(texts)
    return undefined
  } catch (error) {
    return explain(error)
  }
}

const translate = (edit: Edit, words: Words, pattern: string): string | undefined => {
  const values = edit.colorwayValues.map((value) => words.nameOf(value))
  if (values.every((value) => value === undefined)) return undefined
  const color = edit.colorwayValues.map(({ value }, index) => values[index] ?? value).join(' / ')
  const product = words.title ?? edit.productTitle
  const translated = { product, handle: edit.productHandle, color, thing: edit.thing }
  return writeAltText(pattern, translated, edit.angle)
}

/** Who may not ask for the languages need not be told at each publication: most shops have one only. */
const noneAllowed = (error: unknown): readonly string[] => {
  if (error instanceof ColorwayError && error.code === 'not_allowed') return []
  throw error
}

/** @throws what may go better next time */
const explain = (error: unknown): string => {
  if (!(error instanceof ColorwayError)) throw error
  if (error.code === 'not_allowed')
    return 'The alt texts are in one language only: Colorway has no access to the shop’s languages.'
  if (error.code === 'invalid_input') return `The alt texts are in one language only. ${error.message}`
  throw error
}
