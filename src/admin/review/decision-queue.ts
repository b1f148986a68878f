import { computed, type ReadonlySignal, signal } from '@preact/signals'
import type { WireDecided, WireDecision } from '../../http/wire/wire-candidate.ts'
import { type ApiResult, isUnreachable } from '../api/call-api.ts'

/** A decision, or a second thought about the last one. */
export type ReviewAct = WireDecision | { readonly kind: 'take-back' }

export interface QueuedDecision {
  readonly candidateId: string
  /** What the candidate is called on the screen, for a note about it later. */
  readonly label: string
  readonly decision: ReviewAct
}

interface Dependencies {
  readonly send: (entry: QueuedDecision) => Promise<ApiResult<WireDecided>>
  /** Where what is not sent yet outlives a reload. */
  readonly memory: {
    readonly read: () => readonly QueuedDecision[]
    readonly write: (entries: readonly QueuedDecision[]) => void
  }
  readonly wait: (ms: number) => Promise<void>
  /** Called once for each decision that the server took or turned down for good. */
  readonly onSettled: (entry: QueuedDecision, result: ApiResult<WireDecided>) => void
}

export interface DecisionQueue {
  /** How many the server does not know yet. */
  readonly waiting: ReadonlySignal<number>
  /** What is decided on its way to the server, and not taken back after that. */
  readonly decidedIds: () => ReadonlySet<string>
  /** Whether anything about it still is on its way. */
  readonly holds: (candidateId: string) => boolean
  readonly add: (entries: readonly QueuedDecision[]) => void
}

const firstPauseMs = 500
const longestPauseMs = 8_000

/** Signed out, too many at once, or something behind the server is away: all of it passes. */
const passingStatuses: readonly number[] = [401, 429, 502, 503, 504]

const isWorthRetrying = (result: ApiResult<unknown>): boolean =>
  isUnreachable(result) || (!result.ok && passingStatuses.includes(result.status))

/**
 * Sends decisions one after the other, in the order in which they were made, and repeats the first for as long
 * as no server answers: nothing that a person decided is lost. What the memory holds is sent first.
 */
export const createDecisionQueue = ({ send, memory, wait, onSettled }: Dependencies): DecisionQueue => {
  const entries = signal<readonly QueuedDecision[]>(memory.read())
  let sending = false

  const keep = (next: readonly QueuedDecision[]): void => {
    entries.value = next
    memory.write(next)
  }
  const sendUntilAnswered = async (entry: QueuedDecision): Promise<ApiResult<WireDecided>> => {
    for (let pauseMs = firstPauseMs; ; pauseMs = Math.min(2 * pauseMs, longestPauseMs)) {
      const result = await send(entry)
      if (!isWorthRetrying(result)) return result
      await wait(pauseMs)
    }
  }
  const sendAll = async (): Promise<void> => {
    if (sending) return
    sending = true
    for (let entry = entries.value[0]; entry !== undefined; entry = entries.value[0]) {
      const result = await sendUntilAnswered(entry)
      keep(entries.value.slice(1))
      onSettled(entry, result)
    }
    sending = false
  }

  queueMicrotask(sendAll)
  return {
    waiting: computed(() => entries.value.length),
    decidedIds: () => {
      const ids = new Set<string>()
      for (const { candidateId, decision } of entries.value) {
        if (decision.kind === 'take-back') ids.delete(candidateId)
        else ids.add(candidateId)
      }
      return ids
    },
    holds: (candidateId) => entries.value.some((entry) => entry.candidateId === candidateId),
    add: (added) => {
      keep([...entries.value, ...added])
      sendAll()
    },
  }
}
