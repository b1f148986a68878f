import { fillPattern, type PatternWords } from './pattern.ts'

const maxAltTextLength = 512

/** "Classic Tee, navy": at most 512 characters, Shopify's limit, and no half of a surrogate pair at the end. */
export const writeAltText = (pattern: string, words: PatternWords): string =>
  fillPattern(pattern, words)
    .slice(0, maxAltTextLength)
    .replace(/[\ud800-\udbff]$/, '')
