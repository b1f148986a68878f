import { describe, expect, it } from 'vitest'
import { mergeCandidates, type WaitingCandidate } from '../../../src/admin/review/merge-candidates.ts'
import { makeCandidate } from './candidate.ts'

const none: ReadonlySet<string> = new Set()
const entry = (id: string, receivedAtMs: number): WaitingCandidate => ({
  candidate: makeCandidate(id, { afterUrl: 'old' }),
  receivedAtMs,
  isLost: false,
})
const fresh = ['a', 'b', 'c'].map((id) => makeCandidate(id, { afterUrl: 'new' }))
const idsOf = (entries: readonly WaitingCandidate[]) => entries.map(({ candidate }) => candidate.id)

describe('merging what waits', () => {
  it('takes the server’s order and leaves out what was decided here', () => {
    const merged = mergeCandidates({ known: [], fresh, hidden: new Set(['b']), currentId: null, nowMs: 0 })
    expect(idsOf(merged)).toEqual(['a', 'c'])
  })

  it('keeps the picture addresses while they last, and always those on the screen', () => {
    const known = [entry('a', 0), entry('b', 0), entry('c', 100_000)]
    const merged = mergeCandidates({ known, fresh, hidden: none, currentId: 'a', nowMs: 120_000 })
    expect(merged.map(({ candidate }) => candidate.afterUrl)).toEqual(['old', 'new', 'old'])
    expect(merged.map(({ receivedAtMs }) => receivedAtMs)).toEqual([0, 120_000, 100_000])
  })

  it('takes what is now said of a picture, and keeps its addresses', () => {
    const told = { verdict: 'look', reasons: ['It is the odd one.'] } as const
    const known = [entry('a', 0)]
    const changed = [{ ...fresh[0], ...told }]
    const merged = mergeCandidates({ known, fresh: changed, hidden: none, currentId: 'a', nowMs: 1 })
    expect(merged[0].candidate).toMatchObject({ ...told, afterUrl: 'old' })
    const again = mergeCandidates({ known: merged, fresh: changed, hidden: none, currentId: 'a', nowMs: 2 })
    expect(again[0]).toBe(merged[0])
  })

  it('takes the new addresses of a picture that would not load, also on the screen', () => {
    const known = [{ ...entry('a', 0), isLost: true }]
    const merged = mergeCandidates({ known, fresh, hidden: none, currentId: 'a', nowMs: 1 })
    expect(merged[0]).toEqual({ candidate: fresh[0], receivedAtMs: 1, isLost: false })
  })

  it('keeps what is looked at in its place, even if somebody else took it', () => {
    const known = [entry('a', 0), entry('gone', 0), entry('b', 0)]
    const merged = mergeCandidates({ known, fresh, hidden: none, currentId: 'gone', nowMs: 1 })
    expect(idsOf(merged)).toEqual(['a', 'gone', 'b', 'c'])
  })

  it('does not bring back what was decided here', () => {
    const known = [entry('a', 0), entry('mine', 0)]
    const hidden = new Set(['mine'])
    expect(idsOf(mergeCandidates({ known, fresh, hidden, currentId: 'mine', nowMs: 1 }))).not.toContain(
      'mine',
    )
  })
})
