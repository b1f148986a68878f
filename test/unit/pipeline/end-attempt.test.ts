import { describe, expect, it, vi } from 'vitest'
import { ColorwayError, type ErrorCode } from '../../../src/domain/errors.ts'
import { endAttempt } from '../../../src/pipeline/end-attempt.ts'
import type { Attempt, AttemptStore } from '../../../src/ports/attempt-store.ts'

const attempt: Attempt = {
  id: 'an-attempt',
  state: 'submitted',
  provider: 'stub',
  model: 'stub-1',
  prompt: '',
  seed: 1,
  ticket: undefined,
  resultKeys: [],
  movedAt: new Date(0),
  releasedBefore: 0,
  edit: {
    id: 'an-edit',
    state: 'editing',
    reason: undefined,
    productId: 'p',
    productTitle: 'Tee',
    productHandle: 'tee',
    colorwayKey: '[]',
    colorwayLabel: 'Navy',
    colorwayValues: [],
    sourceMediaId: 'm',
    sourceUrl: 'https://cdn.example/m.jpg',
    sourceKey: undefined,
    variantMedia: {},
    targetHex: '#1F2A44',
    targetOrigin: 'name',
    thing: 't-shirt',
    prompt: '',
    seed: 1,
  },
}

/** Notes which end the attempt was given. */
const watchStore = () => {
  const ends: string[] = []
  const note = (end: string) => async () => {
    ends.push(end)
    return true
  }
  const unused = vi.fn<() => Promise<never>>().mockRejectedValue(new Error('not expected'))
  const attempts: AttemptStore = {
    get: unused,
    claim: unused,
    renew: unused,
    submit: unused,
    keepTicket: unused,
    settle: unused,
    failFinishing: unused,
    release: note('released'),
    refuse: note('refused'),
    fail: note('failed'),
    markUncertain: note('uncertain'),
  }
  return { attempts, ends }
}

interface Case {
  readonly error: unknown
  readonly repeatable?: boolean
  readonly releasedBefore?: number
  readonly state?: 'reserved' | 'submitted'
}

const end = async ({ error, repeatable = false, releasedBefore = 0, state = 'submitted' }: Case) => {
  const { attempts, ends } = watchStore()
  const thrown = await endAttempt({
    attempts,
    attempt: { ...attempt, releasedBefore, state },
    error,
    repeatable,
  }).catch((again: unknown) => again)
  return { ends, thrown }
}

describe('a call that failed', () => {
  it.each<[ErrorCode, string]>([
    ['refused', 'refused'],
    ['invalid_input', 'failed'],
    ['not_found', 'failed'],
    ['not_allowed', 'failed'],
    ['conflict', 'failed'],
    ['throttled', 'released'],
    ['unavailable', 'released'],
    ['budget_exhausted', 'released'],
    ['unknown_outcome', 'uncertain'],
  ])('as %s leaves the attempt %s, and goes no further', async (code, state) => {
    expect(await end({ error: new ColorwayError(code, 'No.') })).toEqual({ ends: [state], thrown: undefined })
  })

  it('for want of access to the source picture gives the attempt back, however often, and goes on', async () => {
    const error = new ColorwayError('not_allowed', 'No.')
    for (const releasedBefore of [0, 8, 80])
      expect(await end({ error, state: 'reserved', releasedBefore })).toEqual({
        ends: ['released'],
        thrown: error,
      })
  })

  it('by a fault of ours ends the attempt and is thrown on, to be logged', async () => {
    const error = new ColorwayError('bug', 'Impossible.')
    expect(await end({ error })).toEqual({ ends: ['failed'], thrown: error })
  })

  it.each([
    [true, 'failed'],
    [false, 'uncertain'],
  ])('in an unknown way counts as unknown, unless it can be repeated: %s', async (repeatable, state) => {
    const error = new TypeError('x is not a function')
    expect(await end({ error, repeatable })).toEqual({ ends: [state], thrown: error })
  })

  it('before it was made gives the attempt back', async () => {
    const error = new TypeError('x is not a function')
    expect(await end({ error, state: 'reserved' })).toEqual({ ends: ['released'], thrown: error })
  })

  it('with an unknown outcome is simply made again where it can be repeated', async () => {
    const error = new ColorwayError('unknown_outcome', 'Cut off.')
    expect(await end({ error, repeatable: true })).toEqual({ ends: ['released'], thrown: undefined })
  })

  it('is not tried for ever', async () => {
    const error = new ColorwayError('unavailable', 'Down.')
    expect(await end({ error, releasedBefore: 7 })).toMatchObject({ ends: ['released'] })
    expect(await end({ error, releasedBefore: 8 })).toMatchObject({ ends: ['failed'] })
  })
})
