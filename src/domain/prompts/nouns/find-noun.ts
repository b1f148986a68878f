import { foldText } from '../../fold-text.ts'
import { recall } from '../../recall.ts'
import { accessories } from './accessories.ts'
import { clothes } from './clothes.ts'
import { home } from './home.ts'
import type { NounWords } from './noun.ts'

interface Naming {
  readonly noun: string
  readonly isHeadFirst: boolean
}

const lists: readonly (readonly [noun: string, words: NounWords])[] = [clothes, accessories, home].flatMap(
  (nouns) => Object.entries(nouns),
)
const split = (words = ''): readonly string[] => words.split(', ').filter(Boolean)
const naming = new Map<string, Naming>(
  lists.flatMap(([noun, { last, first }]) => [
    ...split(first).map((word) => [word, { noun, isHeadFirst: true }] as const),
    ...split(last).map((word) => [word, { noun, isHeadFirst: false }] as const),
  ]),
)

/** The longest first, so that "tank top" is not read as a tank. */
const wordsByLength = [...naming.keys()].toSorted((one, other) => other.length - one.length)
const pattern = (word: string) => (word.startsWith('*') ? `\\p{L}{3,}${word.slice(1)}` : word)
const anyNoun = new RegExp(
  `(?<![\\p{L}\\d])(?:${wordsByLength.map(pattern).join('|')})s?(?![\\p{L}\\d])`,
  'gu',
)
const compounds = wordsByLength.filter((word) => word.startsWith('*')).map((word) => word.slice(1))

const lookUp = (found: string): Naming | undefined => {
  const singular = found.replace(/s$/, '')
  const ending = compounds.find((end) => found.endsWith(end) || singular.endsWith(end))
  return naming.get(found) ?? naming.get(singular) ?? naming.get(`*${ending}`)
}

/** Between phrases, as people write it. */
const breaks = /\s[-–—|/]\s|[,;:()|]/
/** What follows one of these only says more of what stands before. */
const joint = /\s(?:with|for|in|and|of|w|&|\+|mit|fur|aus|und|im|avec|pour|en|et|de|con|para|y)\s/

/** Our noun for what a text (a title, a type) is about; undefined where it names nothing that we know. */
export const findNoun = (text: string): string | undefined => findNouns(text)[0]

/** One for each phrase of the text that names a thing: "Coats & Jackets" names two. */
export const findNouns = (text: string): readonly string[] => recallNouns(text)

/** A shop has few types and categories, though many titles. */
const recallNouns = recall(
  (text): readonly string[] => text.split(breaks).flatMap((phrase) => readPhrase(foldText(phrase))),
  1_000,
)

const readPhrase = (phrase: string): readonly string[] => {
  const found = [...phrase.matchAll(anyNoun)].flatMap(({ 0: word, index }) => {
    const known = lookUp(word)
    return known ? [{ ...known, start: index, end: index + word.length }] : []
  })
  const [first] = found
  if (!first) return []
  const cut = phrase.slice(first.end).search(joint)
  const until = cut < 0 ? phrase.length : first.end + cut
  const head = found.findLast(({ start, isHeadFirst }) => start <= until && !isHeadFirst) ?? first
  return [head.noun]
}
