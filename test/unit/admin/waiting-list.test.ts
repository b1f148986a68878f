import { describe, expect, it } from 'vitest'
import { createWaitingList } from '../../../src/admin/review/waiting-list.ts'
import { makeCandidate } from './candidate.ts'

const pageSize = 3

/** A server with so many candidates, and the ids that were decided here meanwhile. */
const start = async (count: number, decided: readonly string[] = []) => {
  const all = Array.from({ length: count }, (_, index) => makeCandidate(`c${index}`))
  const list = createWaitingList({
    load: (after) => {
      const from = after === null ? 0 : all.findIndex(({ id }) => id === after) + 1
      const candidates = all.slice(from, from + pageSize)
      const isLast = from + pageSize >= all.length
      const nextAfter = isLast ? null : (candidates.at(-1)?.id ?? null)
      return Promise.resolve({ ok: true, value: { candidates, nextAfter, waiting: all.length } })
    },
    hiddenSince: () => new Set(decided),
    nowMs: () => 0,
  })
  await list.refresh()
  return { list, current: () => list.current.value?.id }
}

describe('the list of what waits', () => {
  it('begins with the oldest and steps to its ends, no further', async () => {
    const { list, current } = await start(2)
    list.step(-1)
    expect(current()).toBe('c0')
    list.step(1)
    list.step(1)
    expect(current()).toBe('c1')
  })

  it('shows the next after a decision, and the one before it at the end', async () => {
    const { list, current } = await start(3)
    list.select('c1')
    list.remove(new Set(['c1']))
    expect(current()).toBe('c2')
    list.remove(new Set(['c2']))
    expect(current()).toBe('c0')
    list.remove(new Set(['c0']))
    expect(current()).toBeUndefined()
    expect(list.total.value).toBe(0)
  })

  it('takes back what was removed where the person is, once', async () => {
    const { list, current } = await start(3)
    const first = list.candidates.value?.[0]
    if (!first) throw new Error('There is nothing to take back.')
    list.remove(new Set(['c0']))
    list.step(1)
    list.restore([first])
    expect(current()).toBe('c0')
    expect(list.candidates.value?.map(({ id }) => id)).toEqual(['c1', 'c0', 'c2'])
    list.restore([first])
    expect(list.total.value).toBe(3)
  })

  it('loads on until enough are ready, and counts all that wait', async () => {
    const { list } = await start(40)
    expect(list.candidates.value).toHaveLength(21)
    expect(list.total.value).toBe(40)
  })

  it('looks behind a page that is decided already', async () => {
    const { list, current } = await start(5, ['c0', 'c1', 'c2'])
    expect(current()).toBe('c3')
    expect(list.total.value).toBe(2)
  })
})
