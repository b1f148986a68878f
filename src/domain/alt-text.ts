import { fillPattern, type PatternWords } from './pattern.ts'

const maxAltTextLength = 512

/**
 * "Classic Tee, navy": at most 512 characters, Shopify's limit, and no half of a surrogate pair at the end. A further
 * `angle` has its number behind, which is the same in all languages: "Classic Tee, navy (3)".
 */
export const writeAltText = (pattern: string, words: PatternWords, angle = 0): string => {
  const number = angle > 0 ? ` (${angle})` : ''
  const text = fillPattern(pattern, words)
    .slice(0, maxAltTextLength - number.length)
    .replace(/[\ud800-\udbff]$/, '')
  return `${text}${number}`
}
