import { globSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { english } from '../../../src/admin/texts/english.ts'
import { french } from '../../../src/admin/texts/french.ts'
import { languageOf } from '../../../src/admin/texts/language.ts'
import { createSay } from '../../../src/admin/texts/say.ts'
import type { Text } from '../../../src/admin/texts/text.ts'
import { editMoves } from '../../../src/domain/edit-state.ts'

const source = globSync('src/admin/**/*.{ts,tsx}')
  .filter((path) => !/(english|french)\.ts$/.test(path))
  .map((path) => readFileSync(path, 'utf8'))
  .join('\n')

/** Keys that are put together from a state or the like: by their first part. */
const assembled = [...source.matchAll(/`([a-z.]+\.)\$\{/g)].flatMap(([, prefix]) => (prefix ? [prefix] : []))

describe('the texts', () => {
  it('are all used', () => {
    const unused = Object.keys(english).filter(
      (key) => !source.includes(`'${key}'`) && !assembled.some((prefix) => key.startsWith(prefix)),
    )
    expect(unused).toEqual([])
  })

  it('choose the number and fill in values', () => {
    const say = createSay('en', english)
    expect(say('batch.quote', { count: 1 })).toBe('1 picture to make')
    expect(say('batch.quote', { count: 1_200 })).toBe('1,200 pictures to make')
    expect(say('color.delta', { delta: '1.0' })).toBe('ΔE 1.0')
  })

  it('name every state of an edit', () => {
    const named = Object.keys(editMoves).filter((state) => `edit.state.${state}` in english)
    expect(named).toEqual(Object.keys(editMoves))
  })

  it('have the same places for values in every language', () => {
    const formsOf = (text: Text) => (typeof text === 'string' ? [text] : [text.one, text.other])
    const placesOf = (text: Text) =>
      [...new Set(formsOf(text).flatMap((form) => form.match(/\{\w+\}/g) ?? []))].toSorted()
    const inFrench: Readonly<Record<string, Text>> = french
    for (const [key, text] of Object.entries(english))
      expect([key, ...placesOf(inFrench[key] ?? '')]).toEqual([key, ...placesOf(text)])
  })

  it('speak French with its plural, its numbers and its spaces', () => {
    const dire = createSay('fr', french)
    expect(dire('batch.quote', { count: 0 })).toBe('0 image à réaliser')
    expect(dire('batch.quote', { count: 1_200 })).toBe('1\u202F200 images à réaliser')
    expect(dire('batch.cancel.heading')).toBe('Annuler ce lot\u00A0?')
  })

  it.each([
    ['fr-FR', 'fr'],
    ['fr', 'fr'],
    ['FR-ca', 'fr'],
    ['fry', 'en'],
    ['de-DE', 'en'],
    [null, 'en'],
  ])('for %s are in %s', (locale, expected) => {
    expect(languageOf(locale)).toBe(expected)
  })
})
