/**
 * A text of the shop's (a title, an option's value) as data in a prompt: on one line, without quotes, braces and
 * invisible characters of its own, cut to so many characters, and in “quotes”. Empty where nothing can be seen of it.
 *
 * So it cannot end the sentence or the quotes that it stands in, and cannot become a variable. It still is read by a
 * model, which may heed what is said inside of quotes: that only keeping to the thing's own pixels, and the review of
 * every picture, protect from.
 */
export const quoteShopText = (text: string, longest: number): string => {
  const flat = cut(flatten(text), longest)
  return flat === '' ? '' : `“${flat}”`
}

/** The same, but without the quotes where it is a few plain words, as names of colours and materials are. */
export const nameShopText = (text: string, longest: number): string => {
  const flat = cut(flatten(text), longest)
  return isPlain.test(flat) ? flat : quoteShopText(text, longest)
}

/** No sign among them could end a sentence. */
const isPlain = /^#?[\p{L}\p{M}\p{N}'’/&+%-]+(?: [\p{L}\p{M}\p{N}'’/&+%-]+){0,3}$/u

const invisible = /[\p{Cf}\p{Variation_Selector}]/gu
const blank = /[\p{Cc}\p{Z}\s]+/gu
const doubleQuotes = /["“”„‟«»‹›〝〞〟＂「」『』`´]/gu
const opening = /[{[｛［]/gu
const closing = /[}\]｝］]/gu

const flatten = (text: string): string =>
  text
    .toWellFormed()
    .normalize('NFC')
    .replaceAll(invisible, '')
    .replaceAll(blank, ' ')
    .replaceAll(doubleQuotes, "'")
    .replaceAll(opening, '(')
    .replaceAll(closing, ')')
    .trim()

const cut = (text: string, longest: number): string => {
  const characters = [...text]
  if (characters.length <= longest) return text
  const kept = characters.slice(0, longest - 1).join('')
  return `${kept.trimEnd()}…`
}
