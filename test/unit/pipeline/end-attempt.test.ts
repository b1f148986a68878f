import { describe, expect, it, vi } from 'vitest'
import { ColorwayError, type ErrorCode } from '../../../src/domain/errors.ts'
import { planPrompt } from '../../../src/domain/prompt.ts'
import { endAttempt } from '../../../src/pipeline/end-attempt.ts'
import type { Attempt, AttemptStore } from '../../../src/ports/attempt-store.ts'
import type { ImageEditor } from '../../../src/ports/image-editor.ts'
import { describeEditor } from '../../support/describe-editor.ts'
import { quickPace } from '../../support/quick-pace.ts'
import { createTestLog } from '../../support/test-log.ts'

const attempt: Attempt = {
  id: 'an-attempt',
  state: 'submitted',
  provider: 'stub',
  model: 'stub-1',
  prompt: '',
  seed: 1,
  pictures: 1,
  ticket: undefined,
  resultKeys: [],
  placement: undefined,
  warnings: [],
  startsAt: undefined,
  endsAt: undefined,
  account: 'house/stub',
  movedAt: new Date(0),
  earlier: { released: 0, failed: 0, refusedBy: [] },
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
    angle: 0,
    sourceUrl: 'https://cdn.example/m.jpg',
    sourceKey: undefined,
    variantMedia: {},
    targetHex: '#1F2A44',
    targetOrigin: 'name',
    thing: 't-shirt',
    prompt: '',
    needsPrompt: false,
    promptPlan: planPrompt({ thing: 't-shirt', looks: [{ kind: 'color', value: 'Navy' }] }),
    references: [],
    seed: 1,
    altText: undefined,
    orderKey: undefined,
    revision: undefined,
  },
}

/** Notes which end the attempt was given. */
const watchStore = () => {
  const ends: string[] = []
  const rests: number[] = []
  const unused = vi.fn<() => Promise<never>>().mockRejectedValue(new Error('not expected'))
  const attempts: AttemptStore = {
    get: unused,
    claim: unused,
    renew: unused,
    letGo: unused,
    closeUncertain: unused,
    begin: unused,
    keepTicket: unused,
    settle: unused,
    failFinishing: unused,
    release: async (_id, _reason, restMs = 0) => {
      ends.push('released')
      rests.push(restMs)
      return true
    },
    refuse: async (_id, _reason, { again } = { again: false }) => {
      ends.push(again ? 'refused here' : 'refused')
      return true
    },
    fail: async (_id, _reason, { again } = { again: false }) => {
      ends.push(again ? 'failed once' : 'failed')
      return true
    },
    markUncertain: async () => {
      ends.push('uncertain')
      return true
    },
  }
  return { attempts, ends, rests }
}

interface Case {
  readonly error: unknown
  readonly repeatable?: boolean
  readonly earlier?: Partial<Attempt['earlier']>
  readonly state?: 'reserved' | 'submitted'
}

const editorOf = (provider: string, repeatable = false): ImageEditor => ({
  description: describeEditor({ provider, repeatable }),
  start: () => Promise.reject(new Error('not expected')),
  poll: () => Promise.reject(new Error('not expected')),
})

const end = async ({ error, repeatable = false, earlier, state = 'submitted' }: Case) => {
  const { attempts, ends, rests } = watchStore()
  const lane: string[] = []
  const note = (word: string) => async () => void lane.push(word)
  const unused = () => Promise.reject(new Error('not expected'))
  const editor = editorOf('stub', repeatable)
  const thrown = await endAttempt(
    {
      shopId: 'a-shop',
      attempt: { ...attempt, earlier: { ...attempt.earlier, ...earlier }, state },
      editor,
      lanes: {
        read: unused,
        noteWorking: note('working'),
        noteFailure: note('failing'),
        noteBroken: note('broken'),
        holdUntil: note('held'),
        forget: unused,
      },
      stores: { forShop: () => ({ attempts }) },
      pace: quickPace,
      log: createTestLog(),
    },
    error,
  ).catch((again: unknown) => again)
  return { ends, rests, lane, thrown }
}

describe('a call that failed', () => {
  it.each<[ErrorCode, string, string]>([
    ['refused', 'refused here', 'working'],
    ['invalid_input', 'failed', 'working'],
    ['not_found', 'failed', 'working'],
    ['not_allowed', 'failed', 'working'],
    ['conflict', 'failed', 'working'],
    ['failed', 'failed once', 'failing'],
    ['throttled', 'released', 'held'],
    ['unavailable', 'released', 'failing'],
    ['budget_exhausted', 'released', 'working'],
    ['account_broken', 'released', 'broken'],
    ['unknown_outcome', 'uncertain', 'failing'],
  ])('as %s leaves the attempt %s, its lane %s, and goes no further', async (code, state, laneIs) => {
    const ended = await end({ error: new ColorwayError(code, 'No.') })
    expect(ended).toMatchObject({ ends: [state], lane: [laneIs], thrown: undefined })
  })

  it('for want of access to the source picture gives the attempt back, however often, and goes on', async () => {
    const error = new ColorwayError('not_allowed', 'No.')
    for (const released of [0, 8, 80])
      expect(await end({ error, state: 'reserved', earlier: { released } })).toMatchObject({
        ends: ['released'],
        lane: [],
        thrown: error,
      })
  })

  it('by a fault of ours ends the attempt and is thrown on, to be logged', async () => {
    const error = new ColorwayError('bug', 'Impossible.')
    expect(await end({ error })).toMatchObject({ ends: ['failed'], thrown: error })
  })

  it.each([
    [true, 'failed'],
    [false, 'uncertain'],
  ])('in an unknown way counts as unknown, unless it can be repeated: %s', async (repeatable, state) => {
    const error = new TypeError('x is not a function')
    expect(await end({ error, repeatable })).toMatchObject({ ends: [state], thrown: error })
  })

  it('before it was made gives the attempt back, and says nothing of the lane', async () => {
    const error = new TypeError('x is not a function')
    expect(await end({ error, state: 'reserved' })).toMatchObject({
      ends: ['released'],
      lane: [],
      thrown: error,
    })
  })

  it('with an unknown outcome is simply made again where it can be repeated', async () => {
    const error = new ColorwayError('unknown_outcome', 'Cut off.')
    expect(await end({ error, repeatable: true })).toMatchObject({ ends: ['released'], thrown: undefined })
  })

  it('is not tried for ever, and after a longer rest each time', async () => {
    const error = new ColorwayError('unavailable', 'Down.')
    const { letInAgainMs } = quickPace
    expect(await end({ error })).toMatchObject({ rests: [letInAgainMs] })
    expect(await end({ error, earlier: { released: 7 } })).toMatchObject({
      ends: ['released'],
      rests: [letInAgainMs * 2 ** 7],
    })
    expect(await end({ error, earlier: { released: 8 } })).toMatchObject({ ends: ['failed'] })
  })

  it('and came to nothing is made once more', async () => {
    const error = new ColorwayError('failed', 'The model crashed.')
    expect(await end({ error, earlier: { failed: 1 } })).toMatchObject({ ends: ['failed'] })
  })

  it('by a refusal is tried once more, with gentler words', async () => {
    const error = new ColorwayError('refused', 'Not this one.')
    const earlier = { refusedBy: ['other'] }
    expect(await end({ error, earlier })).toMatchObject({ ends: ['refused'] })
  })

  it('for want of a good account says nothing against the edit, however often', async () => {
    const error = new ColorwayError('account_broken', 'The key is not accepted.')
    expect(await end({ error, earlier: { released: 80 } })).toMatchObject({ ends: ['released'] })
  })
})
