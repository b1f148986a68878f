import { expect, it } from 'vitest'
import { bestOfEachEdit } from '../../../src/domain/best-of-each-edit.ts'

it('keeps of each edit the candidate that is nearest to its target', () => {
  const candidate = (editId: string, deltaE00: number, id: string) => ({ id, editId, deltaE00 })
  const best = bestOfEachEdit([
    candidate('one', 2.5, 'a'),
    candidate('two', 9, 'b'),
    candidate('one', 0.4, 'c'),
    candidate('two', 9.5, 'd'),
    candidate('one', 0.4, 'e'),
  ])
  expect(best.map(({ id }) => id)).toEqual(['c', 'b'])
})
