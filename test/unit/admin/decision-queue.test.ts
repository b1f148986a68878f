import { describe, expect, it } from 'vitest'
import type { ApiResult } from '../../../src/admin/api/call-api.ts'
import { createDecisionQueue, type QueuedDecision } from '../../../src/admin/review/decision-queue.ts'
import type { WireDecided } from '../../../src/http/wire/wire-candidate.ts'

type Result = ApiResult<WireDecided>

const approve = (candidateId: string): QueuedDecision => ({
  candidateId,
  label: candidateId,
  decision: { kind: 'approve' },
})
const taken: Result = { ok: true, value: { editId: 'edit', state: 'approved' } }
const failure = (status: number): Result => ({
  ok: false,
  status,
  answered: status !== 0,
  error: { code: 'x', message: '' },
  decided: null,
})

/** A server that gives the listed answers in turn, and takes everything after that. */
const start = (answers: readonly Result[], kept: readonly QueuedDecision[] = []) => {
  const left = [...answers]
  const sent: string[] = []
  const settled: string[] = []
  const pausesMs: number[] = []
  let memory = kept
  const queue = createDecisionQueue({
    send: ({ candidateId }) => {
      sent.push(candidateId)
      return Promise.resolve(left.shift() ?? taken)
    },
    memory: {
      read: () => memory,
      write: (entries) => {
        memory = entries
      },
    },
    wait: (ms) => {
      pausesMs.push(ms)
      return Promise.resolve()
    },
    onSettled: ({ candidateId }, result) => settled.push(`${candidateId} ${result.ok}`),
  })
  const idle = async () => {
    while (queue.waiting.value > 0) await new Promise(setImmediate)
  }
  return { queue, sent, settled, pausesMs, idle, remembered: () => memory }
}

describe('the queue of decisions', () => {
  it('hides what is decided, but not what is taken back after that', async () => {
    const { queue, sent, idle } = start([])
    queue.add([approve('a'), approve('b')])
    expect([...queue.decidedIds()]).toEqual(['a', 'b'])
    queue.add([{ ...approve('a'), decision: { kind: 'take-back' } }])
    expect([...queue.decidedIds()]).toEqual(['b'])
    await idle()
    expect(sent).toEqual(['a', 'b', 'a'])
    expect(queue.holds('a')).toBe(false)
  })

  it('sends in the order in which they were made, one at a time', async () => {
    const { queue, sent, settled, idle, remembered } = start([])
    queue.add([approve('a'), approve('b')])
    queue.add([approve('c')])
    expect(queue.waiting.value).toBe(3)
    await idle()
    expect(sent).toEqual(['a', 'b', 'c'])
    expect(settled).toEqual(['a true', 'b true', 'c true'])
    expect(remembered()).toEqual([])
  })

  it.each([0, 401, 429, 502, 503, 504])('repeats after status %i and keeps the order', async (status) => {
    const { queue, sent, settled, pausesMs, idle } = start([failure(status), failure(status)])
    queue.add([approve('a'), approve('b')])
    await idle()
    expect(sent).toEqual(['a', 'a', 'a', 'b'])
    expect(settled).toEqual(['a true', 'b true'])
    expect(pausesMs[1]).toBeGreaterThan(pausesMs[0] ?? Number.POSITIVE_INFINITY)
  })

  it.each([404, 409, 422, 500])('gives up after status %i and goes on', async (status) => {
    const { queue, sent, settled, idle } = start([failure(status)])
    queue.add([approve('a'), approve('b')])
    await idle()
    expect(sent).toEqual(['a', 'b'])
    expect(settled).toEqual(['a false', 'b true'])
  })

  it('remembers what is not settled, and sends after a reload what was remembered', async () => {
    const { remembered, idle, settled, sent } = start([], [approve('kept')])
    expect(remembered().map(({ candidateId }) => candidateId)).toEqual(['kept'])
    await idle()
    expect(sent).toEqual(['kept'])
    expect(settled).toEqual(['kept true'])
    expect(remembered()).toEqual([])
  })
})
