import { DelayedError, UnrecoverableError, WaitingError } from 'bullmq'
import { describe, expect, it, vi } from 'vitest'
import { throttled, unavailable } from '../../../src/domain/errors.ts'
import type { Handler, Nudges } from '../../../src/ports/nudges.ts'
import { attemptsOtherwise } from '../../../src/queue/decide-retry.ts'
import { defaultTiming } from '../../../src/queue/queue-timing.ts'
import { RetryLater } from '../../../src/queue/retry-later.ts'
import { jobRunner } from '../../../src/queue/run-job.ts'

const subject = { shopId: 'a-shop', id: 'an-edit' }

function setUp(handle: Handler<'publish'>['handle'] = async () => {}) {
  const stopping = new AbortController()
  const log = { debug: vi.fn(), info: vi.fn(), warn: vi.fn(), error: vi.fn() }
  const nudge = vi.fn<Nudges['nudge']>(async () => {})
  const handled = vi.fn(handle)
  const handler: Handler<'publish'> = { step: 'publish', concurrency: 1, handle: handled }
  const nudges: Nudges = { nudge, nudgeAll: async () => {} }
  const run = jobRunner({ handler, nudges, signal: stopping.signal, timing: defaultTiming, log })
  const moves = { moveToWait: vi.fn(async () => {}), moveToDelayed: vi.fn(async () => {}) }
  const take = (data: unknown, attemptsMade = 0) => run({ data, attemptsMade, ...moves }, 'a-token')
  return { take, stopping, log, nudge, handled, moves }
}

describe('jobRunner', () => {
  it('hands a job to its handler, with the signal', async () => {
    const { take, handled, stopping } = setUp()
    await take({ payload: subject })
    expect(handled).toHaveBeenCalledExactlyOnceWith(subject, { signal: stopping.signal })
  })

  it('turns a delayed job that is due into an ordinary nudge', async () => {
    const { take, handled, nudge } = setUp()
    await take({ payload: subject, dueAtMs: 1 })
    expect(nudge).toHaveBeenCalledExactlyOnceWith('publish', subject)
    expect(handled).not.toHaveBeenCalled()
  })

  it.for([
    ['a foreign job', { html: 'secret' }],
    ['no subject', { payload: null }],
    ['more than ids', { payload: { ...subject, accessToken: 'secret' } }],
  ])('refuses %s that lies in the queue, without repeating it', async ([_what, data]) => {
    const { take, handled, log } = setUp()
    await expect(take(data)).rejects.toThrow(RetryLater)
    await expect(take(data, attemptsOtherwise - 1)).rejects.toThrow(UnrecoverableError)
    expect(handled).not.toHaveBeenCalled()
    expect(log.error).toHaveBeenCalledOnce()
    const lines = [...log.warn.mock.calls, ...log.error.mock.calls]
    expect(JSON.stringify(lines)).not.toContain('secret')
  })

  it('puts a throttled job aside until its time', async () => {
    const retryAt = new Date(Date.now() + 60_000)
    const { take, moves } = setUp(async () => {
      throw throttled('Later.', retryAt)
    })
    await expect(take({ payload: subject })).rejects.toThrow(DelayedError)
    expect(moves.moveToDelayed).toHaveBeenCalledExactlyOnceWith(retryAt.getTime(), 'a-token')
  })

  it('puts a job back for others when its worker stops', async () => {
    const { take, moves, stopping } = setUp(async () => {
      stopping.abort()
      throw unavailable('Interrupted.')
    })
    await expect(take({ payload: subject })).rejects.toThrow(WaitingError)
    expect(moves.moveToWait).toHaveBeenCalledExactlyOnceWith('a-token')
  })

  it('tells others nothing of a foreign error but its name, and where it was only to a debugger', async () => {
    const { take, log } = setUp(async () => {
      throw new TypeError('postgres://user:secret@host')
    })
    const error = await take({ payload: subject }).catch((thrown: unknown) => thrown)
    expect(error).toMatchObject({ message: 'TypeError (message withheld)' })
    expect(log.warn).toHaveBeenCalledExactlyOnceWith(
      { step: 'publish', ...subject, attempt: 1, code: 'bug', reason: 'TypeError (message withheld)' },
      'a job failed and will be tried again',
    )
    expect(log.debug).toHaveBeenCalledOnce()
    expect(JSON.stringify(log.debug.mock.calls)).not.toContain('secret')
  })
})
