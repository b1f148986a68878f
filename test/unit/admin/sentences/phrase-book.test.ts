import { describe, expect, it } from 'vitest'
import { createTranslator } from '../../../../src/admin/texts/create-translator.ts'
import { reviewTexts } from '../../../../src/admin/texts/english/review.ts'
import { frenchSentences } from '../../../../src/admin/texts/french/sentences.ts'
import { translateToFrench } from '../../../../src/admin/texts/french/translate-to-french.ts'
import type { Phrases } from '../../../../src/admin/texts/phrase-book.ts'
import { produceSentences } from './produce-sentences.ts'
import { isSentence, readSourceTexts } from './read-sentences.ts'

const sources = readSourceTexts()
const produced = await produceSentences()
const { sentences, parts } = frenchSentences
const books: readonly Phrases[] = [sentences, ...Object.values(parts)]

/** What people read who run Colorway, or a machine that calls it, and nobody on the page. */
const elsewhere: readonly RegExp[] = [
  /^src\/(cli|queue)\//,
  /^src\/(config|main\/(admin-bundle|app-settings|open-workshop|read-model-lists))\.ts$/,
  /^src\/database\/(connect|migrate|migration-ledger|embedded\/.*)\.ts$/,
  /^src\/database\/stores\/compliance\//,
  /^src\/pipeline\/(compliance\/.*|edit-once|explain-failed-check|judge-check|receive-notice)\.ts$/,
  /^src\/domain\/color\/parse-target\.ts$/,
  /^src\/storage\/(parse-storage-url|remove-prefix)\.ts$/,
  /(read-webhook|parse-signed-json|webhook-check|webhook-routes)\.ts$/,
  // What stands in the log of a workflow, which Shopify shows.
  /(read-flow-run|flow-routes|run-flow-action)\.ts$/,
  // Prompts, which editors read as they are, and warnings of a call, which only the command line shows.
  /^src\/domain\/prompts\/(built-in-prompts|nouns\/.*|reference)\.ts$/,
  /^src\/providers\/fit-request\.ts$/,
  // What files of many languages call their columns.
  /^src\/domain\/csv\/header-names\.ts$/,
]

/** Sentences that these put together of parts are produced instead of read. */
const assembling = [
  'src/domain/explain-skip.ts',
  'src/domain/judge-report.ts',
  'src/domain/refresh/describe-refresh.ts',
  'src/downloads/create-downloads.ts',
  'src/pipeline/rank-editors.ts',
  'src/pipeline/set-account.ts',
]

const isSql = (text: string): boolean => /\b(WHERE|UPDATE|AND|ILIKE|SELECT)\b/.test(text)

const englishWords =
  /(?<!\p{L})(the|of|is|was|were|its|and|not|with|has|have|it|this|that|from|been|cannot|could|more)(?!\p{L})/iu

/** Examples of prompts are English in every language. */
const withoutExamples = (text: string): string => text.replace(/«.Make it.*?»|\{"Hoodies".*?\}\."\}/g, '')

const holesOf = (text: string) => [...new Set(text.match(/\{\w+\}/g) ?? [])].toSorted()

describe('the French phrase book', () => {
  it('has every sentence that the code holds', () => {
    const missing = sources
      .filter((source) => isSentence(source) && !source.isFault && !isSql(source.text))
      .filter(({ path }) => !elsewhere.some((one) => one.test(path)) && !assembling.includes(path))
      .filter(({ text, pieces }) => {
        const french = translateToFrench(text)
        return pieces.some((piece) => /\p{L}{2,}.*\p{L}{2,}/u.test(piece) && french.includes(piece.trim()))
      })
    expect(missing.map(({ path, text }) => `${path}: ${text}`)).toEqual([])
  })

  it('leaves no English in what is put together of parts', () => {
    const left = produced
      .map(translateToFrench)
      .filter((french) => englishWords.test(withoutExamples(french)))
    expect(left).toEqual([])
  })

  it('has the same holes on both sides', () => {
    for (const book of books)
      for (const [template, french] of Object.entries(book))
        expect([template, ...holesOf(french)]).toEqual([template, ...holesOf(template)])
  })

  it('has nothing that nobody says', () => {
    const texts = sources.map(({ text }) => text)
    const sayable = [...new Set([...texts, ...produced, ...Object.values(reviewTexts)])].filter(
      (text) => typeof text === 'string',
    )
    const wordsOf = (template: string) =>
      template.split(/\{\w+\}/).toSorted((one, other) => other.length - one.length)[0] ?? ''
    const isSaid = (template: string): boolean => {
      const translate = createTranslator({ sentences: { ...sentences, [template]: '¤' }, parts })
      return sayable.some((text) => text.includes(wordsOf(template)) && translate(text).includes('¤'))
    }
    expect(Object.keys(sentences).filter((template) => !isSaid(template))).toEqual([])
    const strayParts = Object.values(parts)
      .flatMap(Object.keys)
      .filter((template) => !sayable.some((text) => text.includes(wordsOf(template))))
    expect(strayParts).toEqual([])
  })

  it('is set as French is', () => {
    for (const book of books)
      for (const french of Object.values(book)) {
        expect(french).not.toMatch(/[\p{L}\d] [?!:;»%]|« |['"“”]/u)
        expect(french).not.toMatch(/[^\s\u00A0\d{}/[(#][?!;»]/u)
      }
  })
})
