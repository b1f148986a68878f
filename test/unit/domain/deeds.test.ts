import { describe, expect, it } from 'vitest'
import { batchMoves } from '../../../src/domain/batch-state.ts'
import { coalesceDeeds } from '../../../src/domain/coalesce-deeds.ts'
import { candidateRejected, deedOf, rulesOf, undoAsked } from '../../../src/domain/deed.ts'
import { editMoves } from '../../../src/domain/edit-state.ts'

describe('what people did', () => {
  it.each([
    ['edit', 'in_review', 'approved', 'approved'],
    ['edit', 'in_review', candidateRejected, 'rejected'],
    ['edit', 'approved', 'in_review', 'tookBack'],
    ['edit', 'published', undoAsked, 'undid'],
    ['edit', 'undone', 'approved', 'redid'],
    ['edit', 'conflict', 'approved', 'approvedOver'],
    ['batch', undefined, 'planned', 'plannedBatch'],
    ['batch', 'parked', 'running', 'resumedBatch'],
    ['schedule', undefined, 'removed', 'removedSchedule'],
    ['refresh', undefined, 'planned', 'beganRefresh'],
    ['refresh', 'comparing', 'done', undefined],
    // A redo makes a finished batch run again, and a started batch lets its edits wait: they follow.
    ['batch', 'done', 'running', undefined],
    ['edit', 'planned', 'waiting', undefined],
  ] as const)('%s: %s → %s is %s', (kind, from, to, deed) => {
    expect(deedOf({ kind, from, to })).toBe(deed)
  })

  it('is about states that there are', () => {
    const known = new Set<string>([...Object.keys(editMoves), ...Object.keys(batchMoves)])
    const named = rulesOf()
      .filter(({ kind }) => kind === 'edit' || kind === 'batch')
      .flatMap(({ from = [] }) => from.filter((state) => state !== null))
    expect(named.filter((state) => !known.has(state))).toEqual([])
  })
})

describe('the same many times', () => {
  const at = (second: number) => new Date(Date.UTC(2026, 10, 27, 10, 0, second))
  const approval = { actor: 'Ada', deed: 'approved', kind: 'edit', to: 'approved' }

  it('is one, until there was a pause, somebody else or something else', () => {
    const events = [
      { ...approval, at: at(900) },
      { ...approval, at: at(200), actor: 'Ben' },
      { ...approval, at: at(190) },
      { ...approval, at: at(80) },
      { ...approval, at: at(70), deed: 'rejected', to: 'rejected' },
      { ...approval, at: at(60) },
      { ...approval, at: at(-61) },
    ]
    expect(coalesceDeeds(events).map(({ length }) => length)).toEqual([1, 1, 2, 1, 1, 1])
  })

  it('is told one by one where each is something of its own', () => {
    const setting = { actor: 'Ada', deed: 'changedSetting', kind: 'settings', to: 'changed' }
    expect(
      coalesceDeeds([
        { ...setting, at: at(2) },
        { ...setting, at: at(1) },
      ]),
    ).toHaveLength(2)
  })
})
