import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Changes } from '../../../src/admin/live/changes.ts'
import { createLive } from '../../../src/admin/live/create-live.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

type Answer = (signal: AbortSignal) => Promise<Response>

/** A stream that a test writes into, and that breaks when whoever reads it leaves. */
const openStream = () => {
  let control: ReadableStreamDefaultController<Uint8Array<ArrayBuffer>>
  const body = new ReadableStream<Uint8Array<ArrayBuffer>>({
    start: (controller) => {
      control = controller
    },
  })
  const answer: Answer = async (signal) => {
    signal.addEventListener('abort', () => control.error(new DOMException('left', 'AbortError')))
    return new Response(body, { headers: { 'content-type': 'text/event-stream' } })
  }
  return {
    answer,
    write: (text: string) => control.enqueue(new TextEncoder().encode(text)),
    end: () => control.close(),
    breakOff: () => control.error(new TypeError('network')),
  }
}

const nobody: Answer = () => Promise.reject(new TypeError('failed to fetch'))
const refusal =
  (status: number): Answer =>
  async () =>
    new Response('{}', { status })
/** Takes the call and keeps whatever should come of it. */
const silence: Answer = (signal) =>
  new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(new Error('left'))))

/** The page's side against these answers, and after them nobody. */
const start = (...answers: readonly Answer[]) => {
  const left = [...answers]
  const asked: { readonly token: string | null; readonly lastId: string | null; readonly atMs: number }[] = []
  const told: Changes[] = []
  const beganAtMs = Date.now()
  const live = createLive({
    fetch: (_input, init) => {
      const headers = new Headers(init?.headers)
      asked.push({
        token: headers.get('authorization'),
        lastId: headers.get('last-event-id'),
        atMs: Date.now() - beganAtMs,
      })
      if (!init?.signal) throw new Error('Nobody could end this call.')
      return (left.shift() ?? nobody)(init.signal)
    },
    idToken: async () => `token-${asked.length}`,
    random: () => 1,
  })
  live.subscribe((changes) => void told.push(changes))
  live.wake()
  return { live, asked, told }
}

const moved = (id: string, batch: string) =>
  `event: moved\nid: ${id}\ndata: ${JSON.stringify({ batches: [batch], moved: [] })}\n\n`
const soon = () => vi.advanceTimersByTimeAsync(0)

describe('the stream of changes', () => {
  it('is on from its first sign of life, and tells what comes, however it is cut', async () => {
    const stream = openStream()
    const { live, told } = start(stream.answer)
    await soon()
    expect(live.isOn.value).toBe(false)
    stream.write(':\n\n')
    await soon()
    expect(live.isOn.value).toBe(true)
    const text = `event: everything\ndata: {}\n\n${moved('7', 'b')}`
    for (const part of [text.slice(0, 9), text.slice(9, 60), text.slice(60)]) stream.write(part)
    await soon()
    expect(told).toEqual(['everything', { batches: ['b'], moved: [] }])
  })

  it('goes on where it was when it ends in its time, at once and with a new token', async () => {
    const [first, second] = [openStream(), openStream()]
    const { live, asked } = start(first.answer, second.answer)
    first.write(moved('41', 'b'))
    for (let beats = 0; beats < 24; beats++) {
      await vi.advanceTimersByTimeAsync(10_000)
      first.write(':\n\n')
    }
    first.end()
    await vi.advanceTimersByTimeAsync(1_000)
    second.write(':\n\n')
    await soon()
    expect(live.isOn.value).toBe(true)
    expect(asked.map(({ token, lastId }) => [token, lastId])).toEqual([
      ['Bearer token-0', null],
      ['Bearer token-1', '41'],
    ])
  })

  it('asks with a new token once where the server takes the first for stale', async () => {
    const stream = openStream()
    const { live, asked } = start(refusal(401), stream.answer)
    stream.write(':\n\n')
    await soon()
    expect(live.isOn.value).toBe(true)
    expect(asked.map(({ token }) => token)).toEqual(['Bearer token-0', 'Bearer token-1'])
  })

  it.each<[string, Answer]>([
    ['a dead server', nobody],
    ['a gateway that speaks in its place', refusal(502)],
    ['too many windows', refusal(429)],
    [
      'a proxy that answers with a page',
      async () => new Response('<html>', { headers: { 'content-type': 'text/html' } }),
    ],
  ])('is tried later and later behind %s, and is never on', async (_what, answer) => {
    const { live, asked } = start(...Array.from({ length: 20 }, () => answer))
    const states: boolean[] = []
    live.isOn.subscribe((isOn) => states.push(isOn))
    await vi.advanceTimersByTimeAsync(500_000)
    expect(states).toEqual([false])
    const pauses = asked.slice(1).map(({ atMs }, index) => (atMs - asked[index].atMs) / 1_000)
    expect(pauses).toEqual([2, 4, 8, 16, 32, 64, 120, 120, 120])
  })

  it('is given up where no sign of life comes in time, at its beginning or later', async () => {
    const stream = openStream()
    const { live, asked } = start(silence, stream.answer)
    await vi.advanceTimersByTimeAsync(5_000 + 2_000)
    expect(asked).toHaveLength(2)
    stream.write(':\n\n')
    await vi.advanceTimersByTimeAsync(24_000)
    expect(live.isOn.value).toBe(true)
    await vi.advanceTimersByTimeAsync(1_000)
    expect(live.isOn.value).toBe(false)
  })

  it('is off while it is broken, and is tried at once where the server answers something else', async () => {
    const [first, second] = [openStream(), openStream()]
    const { live, asked } = start(first.answer, nobody, nobody, second.answer)
    first.write(moved('5', 'b'))
    await soon()
    first.breakOff()
    await soon()
    expect(live.isOn.value).toBe(false)
    await vi.advanceTimersByTimeAsync(6_500)
    expect(asked).toHaveLength(3)
    live.hurry()
    await soon()
    second.write(':\n\n')
    await soon()
    expect(live.isOn.value).toBe(true)
    expect(asked.at(-1)?.lastId).toBe('5')
  })

  it('rests while the page is hidden, and goes on where it was when it is shown', async () => {
    const [first, second] = [openStream(), openStream()]
    const { live, asked } = start(first.answer, second.answer)
    first.write(moved('5', 'b'))
    await soon()
    live.rest()
    await vi.advanceTimersByTimeAsync(600_000)
    expect(live.isOn.value).toBe(false)
    expect(asked).toHaveLength(1)
    live.wake()
    live.wake()
    await soon()
    expect(asked.map(({ lastId }) => lastId)).toEqual([null, '5'])
  })

  it('tells nobody who has left', async () => {
    const stream = openStream()
    const { live } = start(stream.answer)
    const heard: Changes[] = []
    const leave = live.subscribe((changes) => void heard.push(changes))
    stream.write(moved('1', 'a'))
    await soon()
    leave()
    stream.write(moved('2', 'b'))
    await soon()
    expect(heard).toEqual([{ batches: ['a'], moved: [] }])
  })
})
