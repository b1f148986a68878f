import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { followMoves } from '../../../src/http/live/follow-moves.ts'
import type { Look, Move } from '../../../src/ports/change-store.ts'

const move = (id: number): Move => ({
  id: BigInt(id),
  kind: 'batch',
  subjectId: `${id}`,
  states: ['running'],
})

/** A table of moves, each written by a transaction that takes its id at once and commits at some later step. */
const simulate = (lasts: readonly number[], looksAt: (step: number) => boolean) => {
  const steps = lasts.length + Math.max(0, ...lasts) + 2
  const endOf = (index: number) => index + lasts[index]
  const lookAt = (step: number, after: bigint | undefined): Look => {
    const begun = lasts.map((_, index) => index).filter((index) => index <= step)
    const visible = begun.filter((index) => endOf(index) < step)
    const running = begun.filter((index) => endOf(index) >= step)
    const next = BigInt(begun.length)
    return {
      moves:
        after === undefined ? [] : visible.map((index) => move(index + 1)).filter(({ id }) => id > after),
      latestId: BigInt(Math.max(0, ...visible.map((index) => index + 1))),
      oldestRunning: running.length === 0 ? next : BigInt(Math.min(...running)),
      nextTransaction: next,
    }
  }
  return { steps, lookAt, looks: Array.from({ length: steps }, (_, step) => step).filter(looksAt) }
}

describe('following moves', () => {
  it('tells each once, in whatever order their transactions commit', () => {
    const lasts = fc.array(fc.integer({ min: 0, max: 8 }), { maxLength: 40 })
    fc.assert(
      fc.property(lasts, fc.integer({ min: 1, max: 4 }), (durations, every) => {
        const { steps, lookAt, looks } = simulate(durations, (step) => step % every === 0)
        const follower = followMoves({ id: 0n }, 1_000)
        const told = [...looks, steps].flatMap((step) => {
          const news = follower.take(lookAt(step, follower.afterId))
          return news === 'everything' ? [] : news.map(({ id }) => id)
        })
        expect(told.toSorted((one, other) => Number(one - other))).toEqual(
          durations.map((_, index) => BigInt(index + 1)),
        )
      }),
    )
  })

  it('misses nothing, wherever another goes on', () => {
    const lasts = fc.array(fc.integer({ min: 0, max: 8 }), { minLength: 1, maxLength: 30 })
    fc.assert(
      fc.property(lasts, fc.nat({ max: 30 }), (durations, stopAt) => {
        const { steps, lookAt, looks } = simulate(durations, () => true)
        const first = followMoves({ id: 0n }, 1_000)
        const told = new Set<bigint>()
        const note = (news: ReturnType<typeof first.take>) => {
          for (const { id } of news === 'everything' ? [] : news) told.add(id)
        }
        for (const step of looks.filter((one) => one <= stopAt)) note(first.take(lookAt(step, first.afterId)))
        const second = followMoves({ id: first.resumeId ?? 0n }, 1_000)
        for (const step of [...looks.filter((one) => one > stopAt), steps])
          note(second.take(lookAt(step, second.afterId)))
        expect(told.size).toBe(durations.length)
      }),
    )
  })

  it('jumps over a stretch that is too long, and owes what may still come of it', () => {
    const follower = followMoves({ id: 0n }, 3)
    const running = { oldestRunning: 5n, nextTransaction: 9n, latestId: 9n }
    expect(follower.take({ ...running, moves: [2, 3, 4].map(move) })).toBe('everything')
    expect(follower.afterId).toBe(4n)
    expect(follower.resumeId).toBeUndefined()
    expect(follower.take({ ...running, moves: [move(6)] })).toEqual([move(6)])
    expect(follower.take({ ...running, oldestRunning: 9n, nextTransaction: 9n, moves: [] })).toBe(
      'everything',
    )
    expect(follower.resumeId).toBe(6n)
  })
})
