/** Letters that are no letter with an accent, though people leave their strokes out as well. */
const plainLetters: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  ł: 'l',
  đ: 'd',
  ı: 'i',
  ς: 'σ',
}

/**
 * One spelling for what people write in many ways: without case, accents, width (full-width letters, half-width
 * kana), invisible characters, and with one space for hyphens, underscores and spaces. Folding twice changes nothing.
 */
export const foldText = (text: string): string => {
  // Most texts are plain words, and a catalogue has millions of them.
  if (isWord.test(text)) return text.toLowerCase()
  const letters = isPlain.test(text) ? text.toLowerCase() : plainLettersOf(text)
  return letters.replaceAll(/[-‐‑‒–—_\s]+/g, ' ').trim()
}

const isWord = /^[a-zA-Z0-9]+$/
const isPlain = /^[\x20-\x7e]*$/

const plainLettersOf = (text: string): string =>
  text
    .normalize('NFKD')
    .replaceAll(/\p{Cf}/gu, '')
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(/[\u0300-\u036f]/g, '')
    .replaceAll(/[ßøæœłđıς]/g, (letter) => plainLetters[letter] ?? letter)
    .normalize('NFC')
