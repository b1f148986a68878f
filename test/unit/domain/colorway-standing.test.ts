import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { standingOf } from '../../../src/domain/colorway-standing.ts'
import { openEditStates } from '../../../src/domain/edit-state.ts'

describe('where a colorway stands', () => {
  it('is what its edit is at', () => {
    expect(
      openEditStates.map((state) => [state, standingOf(false, [state]), standingOf(true, [state])]),
    ).toEqual([
      ['planned', 'missing', 'live'],
      ['waiting', 'running', 'running'],
      ['editing', 'running', 'running'],
      ['finishing', 'running', 'running'],
      ['in_review', 'review', 'review'],
      ['approved', 'approved', 'approved'],
      ['publishing', 'approved', 'approved'],
      ['skipped', 'missing', 'live'],
      ['parked', 'stopped', 'stopped'],
      ['conflict', 'stopped', 'stopped'],
    ])
  })

  it('is, of several edits, what somebody has to do, in whatever order they come', () => {
    const states = fc.shuffledSubarray([...openEditStates])
    fc.assert(
      fc.property(states, fc.boolean(), (edits, hasPicture) => {
        const standing = standingOf(hasPicture, edits)
        if (edits.includes('in_review')) expect(standing).toBe('review')
        else if (edits.includes('parked') || edits.includes('conflict')) expect(standing).toBe('stopped')
        expect(standingOf(hasPicture, edits.toReversed())).toBe(standing)
      }),
    )
  })
})
