import { expect, it } from 'vitest'
import { collectPassing } from '../../../src/admin/review/collect-passing.ts'
import type { WireCandidate } from '../../../src/http/wire/wire-candidate.ts'
import { makeCandidate } from './candidate.ts'

const collect = (pages: readonly (readonly WireCandidate[])[], hidden: readonly string[] = []) =>
  collectPassing({
    load: async (after) => {
      const page = Number(after ?? 0)
      const nextAfter = page + 1 < pages.length ? `${page + 1}` : null
      return { ok: true, value: { candidates: pages[page], nextAfter, waiting: 0 } }
    },
    hidden: () => new Set(hidden),
  })

it('takes of each edit the best that passed, from all pages, and counts what waits besides', async () => {
  const collected = await collect(
    [
      [makeCandidate('a', { editId: 'one', deltaE00: 2 }), makeCandidate('b', { verdict: 'look' })],
      [makeCandidate('c', { editId: 'one', deltaE00: 1 }), makeCandidate('d'), makeCandidate('e')],
    ],
    ['e'],
  )
  expect(collected?.passing.map(({ id }) => id)).toEqual(['c', 'd'])
  expect(collected?.total).toBe(4)
})
