/** What stands for each blank of a pattern. */
export interface PatternWords {
  readonly product: string
  readonly handle: string
  /** The colorway: "Navy", or "Navy / Velvet". */
  readonly color: string
  /** "hoodie" */
  readonly thing: string
}

export const patternBlanks = [
  'product',
  'handle',
  'color',
  'thing',
] as const satisfies readonly (keyof PatternWords)[]

/** The pattern with its blanks filled in. */
export const fillPattern = (pattern: string, words: PatternWords): string =>
  patternBlanks.reduce((text, blank) => text.replaceAll(`{${blank}}`, words[blank]), pattern)
