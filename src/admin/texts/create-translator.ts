import { compilePhrases, type Phrase } from './compile-phrases.ts'
import type { PhraseBook } from './phrase-book.ts'

/** A translation, and how many characters of it are as they came: what is left is least where it is understood best. */
interface Translated {
  readonly text: string
  readonly left: number
}

/** Kept translations; the server, which translates for everybody, would else keep every name of every product. */
const mostKept = 10_000

/** So that no template is taken for a sentence which has hardly anything of it. */
const leastGain = 3

const hole = /\{(\w+)\}/g

/**
 * Translates what is made of sentences of a phrase book, one after the other; what is not in the book stays as it is.
 * Of several ways to read a text that one counts which leaves the least of it untranslated.
 */
export const createTranslator = ({ sentences, parts }: PhraseBook): ((text: string) => string) => {
  const known = compilePhrases(sentences)
  const knownParts = new Map(Object.entries(parts).map(([name, phrases]) => [name, compilePhrases(phrases)]))
  const done = new Map<string, string>()
  /** Of the text that is translated now: parts of it are come by in many ways. */
  const tried = new Map<string, Translated>()

  const fillHole = (name: string, value: string): Translated => {
    if (name === 'sentences') return translateText(value)
    const phrases = knownParts.get(name)
    return (phrases && translateWhole(value, phrases)) ?? { text: value, left: value.length }
  }

  const translateWhole = (text: string, phrases: readonly Phrase[]): Translated | undefined => {
    let best: Translated | undefined
    for (const { pattern, words, translation } of phrases) {
      const match = text.includes(words) ? pattern.exec(text) : null
      if (!match) continue
      const filled = new Map(
        Object.entries(match.groups ?? {}).map(([name, value]) => [name, fillHole(name, value)]),
      )
      const left = [...filled.values()].reduce((sum, value) => sum + value.left, 0)
      if (left < (best?.left ?? Number.POSITIVE_INFINITY))
        best = { left, text: translation.replace(hole, (_, name: string) => filled.get(name)?.text ?? '') }
    }
    return best
  }

  const translateText = (text: string): Translated => {
    const before = tried.get(text)
    if (before) return before
    const translated = readSentences(text)
    tried.set(text, translated)
    return translated
  }

  const readSentences = (text: string): Translated => {
    const { pieces, gaps } = splitSentences(text)
    const likely = known.filter(({ words }) => text.includes(words))
    let rest: Translated[] = [{ text: '', left: 0 }]
    for (let from = pieces.length - 1; from >= 0; from -= 1) {
      const after = ({ text: said, left }: Translated, to: number): Translated => ({
        text: `${said}${gaps[to] ?? ''}${rest[to - from]?.text ?? ''}`,
        left: left + (rest[to - from]?.left ?? 0),
      })
      const [piece = ''] = pieces.slice(from, from + 1)
      let best = after({ text: piece, left: piece.length }, from)
      let whole = ''
      for (let to = from; to < pieces.length; to += 1) {
        whole += `${to > from ? (gaps[to - 1] ?? '') : ''}${pieces[to] ?? ''}`
        const found = translateWhole(whole, likely)
        const way = found && after({ ...found, left: found.left + leastGain }, to)
        if (way && way.left < best.left) best = way
      }
      rest = [best, ...rest]
    }
    return rest[0] ?? { text, left: text.length }
  }

  return (text) => {
    const before = done.get(text)
    if (before !== undefined) return before
    tried.clear()
    const { text: translated } = translateText(text)
    if (done.size >= mostKept) done.clear()
    done.set(text, translated)
    return translated
  }
}

/** A sentence ends before a space or at the end of a line. */
const splitSentences = (text: string): { readonly pieces: string[]; readonly gaps: string[] } => {
  const parts = text.split(/((?<=[.!?…”)"]) +|\n+)/)
  return { pieces: parts.filter((_, at) => at % 2 === 0), gaps: parts.filter((_, at) => at % 2 === 1) }
}
