import { batch, computed, type ReadonlySignal, signal } from '@preact/signals'
import type { WireCandidate, WireReviewPage } from '../../http/wire/wire-candidate.ts'
import type { ApiResult } from '../api/call-api.ts'
import { mergeCandidates, type WaitingCandidate } from './merge-candidates.ts'

interface Dependencies {
  readonly load: (after: string | null) => Promise<ApiResult<WireReviewPage>>
  /** What was decided here and the server's answer of this moment may still contain. */
  readonly hiddenSince: (ms: number) => ReadonlySet<string>
  readonly nowMs: () => number
}

export interface WaitingList {
  /** Null until the first answer. */
  readonly candidates: ReadonlySignal<readonly WireCandidate[] | null>
  readonly current: ReadonlySignal<WireCandidate | null>
  /** All that wait, also those that are not loaded. */
  readonly total: ReadonlySignal<number>
  readonly refresh: () => Promise<void>
  readonly select: (id: string) => void
  readonly step: (by: 1 | -1) => void
  /** Takes candidates off the list; the one after the current takes its place. */
  readonly remove: (ids: ReadonlySet<string>) => void
  /** Puts candidates back where the person is, and shows the first of them. */
  readonly restore: (candidates: readonly WireCandidate[]) => void
  /** The picture of a candidate would not load: its addresses are asked for anew. */
  readonly renew: (id: string) => Promise<void>
}

/** As many as are kept ready, where so many wait. */
const wantedReady = 20

/** The candidates that wait, oldest first, and the one that is looked at. */
export const createWaitingList = ({ load, hiddenSince, nowMs }: Dependencies): WaitingList => {
  const entries = signal<readonly WaitingCandidate[] | null>(null)
  const currentId = signal<string | null>(null)
  const total = signal(0)
  const candidates = computed(() => entries.value?.map(({ candidate }) => candidate) ?? null)
  const currentIndex = () => candidates.value?.findIndex(({ id }) => id === currentId.value) ?? -1

  const loadEnough = async (startedAtMs: number): Promise<WireReviewPage | null> => {
    const ready: WireCandidate[] = []
    for (let after: string | null = null; ; ) {
      const page: ApiResult<WireReviewPage> = await load(after)
      if (!page.ok) return null
      ready.push(...page.value.candidates)
      after = page.value.nextAfter
      const hidden = hiddenSince(startedAtMs)
      if (after === null || ready.filter(({ id }) => !hidden.has(id)).length >= wantedReady)
        return { ...page.value, candidates: ready }
    }
  }
  const refresh = async (): Promise<void> => {
    const startedAtMs = nowMs()
    const page = await loadEnough(startedAtMs)
    if (page === null) return
    const hidden = hiddenSince(startedAtMs)
    const merged = mergeCandidates({
      known: entries.value ?? [],
      fresh: page.candidates,
      hidden,
      currentId: currentId.value,
      nowMs: nowMs(),
    })
    const hiddenInPage = page.candidates.filter(({ id }) => hidden.has(id)).length
    batch(() => {
      entries.value = merged
      total.value =
        page.nextAfter === null ? merged.length : Math.max(merged.length, page.waiting - hiddenInPage)
      if (currentIndex() === -1) currentId.value = merged[0]?.candidate.id ?? null
    })
  }

  return {
    candidates,
    current: computed(() => candidates.value?.find(({ id }) => id === currentId.value) ?? null),
    total,
    refresh,
    select: (id) => {
      currentId.value = id
    },
    step: (by) => {
      const next = candidates.value?.[currentIndex() + by]
      if (next !== undefined) currentId.value = next.id
    },
    remove: (ids) => {
      const list = candidates.value ?? []
      const index = currentIndex()
      const stays = ({ id }: WireCandidate) => !ids.has(id)
      const next =
        list.slice(Math.max(index, 0)).find(stays) ?? list.slice(0, Math.max(index, 0)).findLast(stays)
      batch(() => {
        entries.value = entries.value?.filter(({ candidate }) => stays(candidate)) ?? null
        total.value = Math.max(0, total.value - ids.size)
        currentId.value = next?.id ?? null
      })
    },
    restore: (candidates) => {
      const known = new Set(entries.value?.map(({ candidate }) => candidate.id))
      const back = candidates
        .filter(({ id }) => !known.has(id))
        .map((candidate) => ({ candidate, receivedAtMs: nowMs(), isLost: false }))
      batch(() => {
        entries.value = (entries.value ?? []).toSpliced(Math.max(0, currentIndex()), 0, ...back)
        total.value += back.length
        currentId.value = candidates[0]?.id ?? currentId.value
      })
    },
    renew: (id) => {
      entries.value =
        entries.value?.map((entry) => (entry.candidate.id === id ? { ...entry, isLost: true } : entry)) ??
        null
      return refresh()
    },
  }
}
