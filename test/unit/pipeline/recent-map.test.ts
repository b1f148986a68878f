import { expect, it } from 'vitest'
import { createRecentMap } from '../../../src/pipeline/recent-map.ts'

it('keeps what was asked for since the last generation began, and forgets the rest with the next', () => {
  const map = createRecentMap<number>()
  map.set('used', 1)
  map.set('left', 2)
  map.age()
  expect(map.size).toBe(0)
  expect(map.get('used')).toBe(1)
  map.age()
  expect([map.get('used'), map.get('left')]).toEqual([1, undefined])
})
