import { globSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { english } from '../../../src/admin/texts/english.ts'
import { say } from '../../../src/admin/texts/say.ts'
import { editMoves } from '../../../src/domain/edit-state.ts'

const source = globSync('src/admin/**/*.{ts,tsx}')
  .filter((path) => !path.endsWith('english.ts'))
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
    expect(say('batch.quote', { count: 1 })).toBe('1 picture to make')
    expect(say('batch.quote', { count: 1_200 })).toBe('1,200 pictures to make')
    expect(say('color.delta', { delta: '1.0' })).toBe('ΔE 1.0')
  })

  it('name every state of an edit', () => {
    const named = Object.keys(editMoves).filter((state) => `edit.state.${state}` in english)
    expect(named).toEqual(Object.keys(editMoves))
  })
})
