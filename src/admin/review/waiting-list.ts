import { batch, computed, type ReadonlySignal, signal } from '@preact/signals'
import type { WireCandidate, WireReviewPage } from '../../http/wire/wire-candidate.ts'
import type { ApiFailure, ApiResult } from '../api/call-api.ts'
import type { WaitingCandidate } from './merge-candidates.ts'
import { mergeWindow, windowBefore } from './merge-window.ts'

interface Dependencies {
  /** The page that begins after an edit. */
  readonly load: (after: string | null) => Promise<ApiResult<WireReviewPage>>
  /** What was decided here and the server's answer of this moment may still contain. */
  readonly hiddenSince: (ms: number) => ReadonlySet<string>
  readonly nowMs: () => number
}

export interface WaitingList {
  /** Those that are loaded, in the server's order; null until the first answer. */
  readonly candidates: ReadonlySignal<readonly WireCandidate[] | null>
  readonly current: ReadonlySignal<WireCandidate | null>
  /** How many edits wait, also those that are not loaded. */
  readonly total: ReadonlySignal<number>
  /** Whether more wait than are loaded. */
  readonly hasMore: ReadonlySignal<boolean>
  /** Why nothing could be loaded at all. */
  readonly failure: ReadonlySignal<ApiFailure | null>
  /** Looks again at what is around the current one: what others decided goes, what is new comes. False where it could not be read. */
  readonly refresh: () => Promise<boolean>
  readonly loadMore: () => Promise<void>
  readonly select: (id: string) => void
  readonly step: (by: 1 | -1) => void
  /** Takes candidates off the list; the one after the current takes its place. */
  readonly remove: (ids: ReadonlySet<string>) => void
  /** Puts candidates back where the person is, and shows the first of them. */
  readonly restore: (candidates: readonly WireCandidate[]) => void
  /** The picture of a candidate would not load: its addresses are asked for anew. */
  readonly renew: (id: string) => Promise<boolean>
}

/** As many as are kept ready after the current one, where so many wait. */
const wantedReady = 20

const countEdits = (candidates: readonly { readonly editId: string }[]): number =>
  new Set(candidates.map(({ editId }) => editId)).size

/** The candidates that wait, page by page, and the one that is looked at. */
export const createWaitingList = ({ load, hiddenSince, nowMs }: Dependencies): WaitingList => {
  const entries = signal<readonly WaitingCandidate[] | null>(null)
  const currentId = signal<string | null>(null)
  const total = signal(0)
  /** The edit that the next page begins after; null where everything is loaded. */
  const endsAt = signal<string | null>(null)
  const failure = signal<ApiFailure | null>(null)
  const candidates = computed(() => entries.value?.map(({ candidate }) => candidate) ?? null)
  const currentIndex = () =>
    entries.value?.findIndex(({ candidate }) => candidate.id === currentId.value) ?? -1
  let loading: Promise<void> | null = null

  /** The server counts what was decided here until it knows of it. */
  const setTotal = ({ waiting }: WireReviewPage, hidden: ReadonlySet<string>): void => {
    const loaded = countEdits(candidates.value ?? [])
    total.value = endsAt.value === null ? loaded : Math.max(loaded, waiting - hidden.size)
  }

  /** Reads on from an edit until so many that are not hidden came, or all. */
  const readOn = async (from: string | null, wanted: number, startedAtMs: number) => {
    const ready: WireCandidate[] = []
    for (let after = from; ; ) {
      const page = await load(after)
      if (!page.ok) return page
      ready.push(...page.value.candidates)
      after = page.value.nextAfter
      const hidden = hiddenSince(startedAtMs)
      const isEnough = ready.filter(({ id }) => !hidden.has(id)).length >= wanted
      if (after === null || isEnough)
        return { ok: true, value: { ...page.value, candidates: ready } } as const
    }
  }

  /** Looks again at what is around a candidate. */
  const lookAround = async (id: string | null): Promise<boolean> => {
    const startedAtMs = nowMs()
    const after = windowBefore(entries.value ?? [], id)
    const page = await readOn(after, wantedReady, startedAtMs)
    if (!page.ok) {
      if (entries.value === null) failure.value = page
      return false
    }
    const hidden = hiddenSince(startedAtMs)
    const merged = mergeWindow({
      known: entries.value ?? [],
      after,
      page: page.value,
      hidden,
      currentId: currentId.value,
      nowMs: nowMs(),
    })
    if (merged === null) return true
    batch(() => {
      failure.value = null
      entries.value = merged.entries
      if (merged.reachesEnd) endsAt.value = page.value.nextAfter
      setTotal(page.value, hidden)
      if (currentIndex() === -1) currentId.value = merged.entries[0]?.candidate.id ?? null
    })
    return true
  }

  const loadMore = async (): Promise<void> => {
    const startedAtMs = nowMs()
    const after = endsAt.value
    if (after === null) return
    const page = await readOn(after, 1, startedAtMs)
    if (!page.ok || endsAt.value !== after) return
    const hidden = hiddenSince(startedAtMs)
    const knownIds = new Set(candidates.value?.map(({ id }) => id))
    const fresh = page.value.candidates.filter(({ id }) => !hidden.has(id) && !knownIds.has(id))
    batch(() => {
      entries.value = [
        ...(entries.value ?? []),
        ...fresh.map((candidate) => ({ candidate, receivedAtMs: nowMs(), isLost: false })),
      ]
      endsAt.value = page.value.nextAfter
      setTotal(page.value, hidden)
    })
  }
  const loadMoreOnce = (): Promise<void> => {
    loading ??= loadMore().finally(() => {
      loading = null
    })
    return loading
  }
  /** The next pages come before they are asked for. */
  const keepReady = (): void => {
    const ready = (entries.value?.length ?? 0) - currentIndex()
    if (endsAt.value !== null && ready < wantedReady) loadMoreOnce()
  }

  return {
    candidates,
    current: computed(() => candidates.value?.find(({ id }) => id === currentId.value) ?? null),
    total,
    hasMore: computed(() => endsAt.value !== null),
    failure,
    refresh: () => lookAround(currentId.value),
    loadMore: loadMoreOnce,
    select: (id) => {
      currentId.value = id
      keepReady()
    },
    step: (by) => {
      const next = candidates.value?.[currentIndex() + by]
      if (next !== undefined) currentId.value = next.id
      keepReady()
    },
    remove: (ids) => {
      const list = candidates.value ?? []
      const index = currentIndex()
      const stays = ({ id }: WireCandidate) => !ids.has(id)
      const next =
        list.slice(Math.max(index, 0)).find(stays) ?? list.slice(0, Math.max(index, 0)).findLast(stays)
      batch(() => {
        entries.value = entries.value?.filter(({ candidate }) => stays(candidate)) ?? null
        total.value = Math.max(0, total.value - (countEdits(list) - countEdits(list.filter(stays))))
        currentId.value = next?.id ?? null
      })
      keepReady()
    },
    restore: (restored) => {
      const list = candidates.value ?? []
      const known = new Set(list.map(({ id }) => id))
      const back = restored
        .filter(({ id }) => !known.has(id))
        .map((candidate) => ({ candidate, receivedAtMs: nowMs(), isLost: false }))
      batch(() => {
        entries.value = (entries.value ?? []).toSpliced(Math.max(0, currentIndex()), 0, ...back)
        total.value += countEdits([...list, ...restored]) - countEdits(list)
        currentId.value = restored[0]?.id ?? currentId.value
      })
    },
    renew: (id) => {
      entries.value =
        entries.value?.map((entry) => (entry.candidate.id === id ? { ...entry, isLost: true } : entry)) ??
        null
      return lookAround(id)
    },
  }
}
