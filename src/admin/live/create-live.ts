import { type ReadonlySignal, signal } from '@preact/signals'
import type { Changes } from './changes.ts'
import { readEvents } from './read-events.ts'

interface Dependencies {
  readonly fetch: typeof globalThis.fetch
  /** A fresh session token of App Bridge; it lives for a minute. */
  readonly idToken: () => Promise<string>
  /** From 0 to 1. */
  readonly random: () => number
}

export interface Live {
  /** Whether the server tells what moves. While it does not, whoever wants to know has to ask. */
  readonly isOn: ReadonlySignal<boolean>
  /** Calls the listener at each change until the function that it answers is called. */
  readonly subscribe: (listener: (changes: Changes) => void) => () => void
  /** The page is shown: listens, and goes on where it was. */
  readonly wake: () => void
  /** The page is hidden: listens no more. */
  readonly rest: () => void
  /** Tries again now where it waits to: the server has just answered something else. */
  readonly hurry: () => void
}

/** A stream begins with a sign of life: one that arrives late is kept back by something on the way. */
const firstSignMs = 5_000
/** The server gives one at least every ten seconds. */
const nextSignMs = 25_000
/** One that lasted so long has worked: that it ended is no failure. */
const goodStreamMs = 30_000
const firstPauseMs = 1_000
const longestPauseMs = 120_000

/**
 * Listens to the server's stream of changes for as long as the page is shown. A stream that ends in its time is taken
 * up again where it was; where it does not come, stays silent or breaks, it is tried again later and later.
 */
export const createLive = ({ fetch, idToken, random }: Dependencies): Live => {
  const isOn = signal(false)
  const listeners = new Set<(changes: Changes) => void>()
  let lastId: string | undefined
  let failures = 0
  /** Of this waking; aborted when the page is hidden. */
  let awake: AbortController | undefined
  let endPause: () => void = () => {}

  const tell = (changes: Changes): void => {
    for (const listener of [...listeners]) listener(changes)
  }

  const open = async (ending: AbortSignal): Promise<Response> =>
    fetch('/api/changes', {
      headers: {
        authorization: `Bearer ${await idToken()}`,
        accept: 'text/event-stream',
        ...(lastId !== undefined && { 'last-event-id': lastId }),
      },
      cache: 'no-store',
      signal: ending,
    })

  /** One stream, from its beginning to its end, whatever that is. */
  const listen = async (resting: AbortSignal): Promise<void> => {
    const ending = new AbortController()
    const end = () => ending.abort()
    resting.addEventListener('abort', end)
    let patience = setTimeout(end, firstSignMs)
    try {
      const first = await open(ending.signal)
      const response = first.status === 401 ? await open(ending.signal) : first
      const isStream = response.headers.get('content-type')?.startsWith('text/event-stream') === true
      if (!response.ok || !isStream || response.body === null) return end()
      await readEvents(response.body, {
        onSign: () => {
          clearTimeout(patience)
          patience = setTimeout(end, nextSignMs)
          isOn.value = true
        },
        onChanges: tell,
        onId: (id) => {
          lastId = id
        },
      })
    } catch {
      // Nobody there, or no longer: the pause that follows is all there is to do.
    } finally {
      clearTimeout(patience)
      resting.removeEventListener('abort', end)
      isOn.value = false
    }
  }

  const pause = (ms: number): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, ms)
      endPause = () => {
        clearTimeout(timer)
        resolve()
      }
    })

  const keepListening = async (resting: AbortSignal): Promise<void> => {
    while (!resting.aborted) {
      const startedAtMs = Date.now()
      await listen(resting)
      if (resting.aborted) return
      const lasted = Date.now() - startedAtMs >= goodStreamMs
      failures = lasted ? 0 : failures + 1
      // All pages lose a server at the same moment, and should not come back at the same moment.
      const jitter = 0.5 + random() / 2
      await pause(jitter * Math.min(longestPauseMs, firstPauseMs * 2 ** failures))
    }
  }

  return {
    isOn,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    wake: () => {
      if (awake !== undefined) return
      awake = new AbortController()
      keepListening(awake.signal)
    },
    rest: () => {
      awake?.abort()
      awake = undefined
      endPause()
    },
    hurry: () => endPause(),
  }
}
