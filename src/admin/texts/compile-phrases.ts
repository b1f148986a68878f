import type { Phrases } from './phrase-book.ts'

/** A template that can be looked for; its holes are groups of the pattern. */
export interface Phrase {
  readonly pattern: RegExp
  /** Its longest words: what does not hold them need not be matched. */
  readonly words: string
  readonly translation: string
}

/** A hole that comes twice holds the same both times. */
export const compilePhrases = (phrases: Phrases): readonly Phrase[] =>
  Object.entries(phrases).map(([template, translation]) => compile(template, translation))

const compile = (template: string, translation: string): Phrase => {
  const seen = new Set<string>()
  const source = template
    .split(/(\{\w+\})/)
    .map((part) => {
      const [, name] = /^\{(\w+)\}$/.exec(part) ?? []
      if (name === undefined) return part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
      if (seen.has(name)) return `\\k<${name}>`
      seen.add(name)
      return `(?<${name}>.+?)`
    })
    .join('')
  const words = template.split(/\{\w+\}/).toSorted((one, other) => other.length - one.length)
  return { pattern: new RegExp(`^${source}$`, 's'), words: words[0] ?? '', translation }
}
