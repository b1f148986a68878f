const utf8 = new TextEncoder()

/**
 * Tokens of a text, rather too many than too few, without the vocabulary of a model. Latin letters: one for
 * every three begun in a word (English words have four to five a token). Each digit, sign and line break:
 * one. Whatever is not ASCII: one for each byte but the first, and at least one (a byte-level vocabulary
 * never needs more tokens than bytes, and has whole characters for all common ones).
 */
export const estimateTokens = (text: string): number => {
  let tokens = 0
  for (const [piece] of text.matchAll(/[A-Za-z]+|[^A-Za-z \t]/gu)) {
    const isWord = /^[A-Za-z]/.test(piece)
    tokens += isWord ? Math.ceil(piece.length / 3) : Math.max(1, utf8.encode(piece).length - 1)
  }
  return tokens
}
