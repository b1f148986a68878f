import { type ReadonlySignal, signal } from '@preact/signals'
import type { WireColor, WireColorEntry, WireColorPage, WireColorSaved } from '../../http/wire/wire-colors.ts'
import type { ApiFailure, ApiResult } from '../api/call-api.ts'
import type { ColorScope, ShopApi } from '../api/shop-api.ts'
import { type BusyKeys, createBusyKeys } from '../shell/busy-keys.ts'
import { showFailure } from '../shell/show-toast.ts'

export type ColorsFilter = ColorScope['only']

/** What somebody is about to say of a colour. */
export interface ColorDraft {
  readonly name: string
  readonly kind: WireColorEntry['kind']
  readonly hex: string
  /** What is wrong with the hex, beside it. */
  readonly problem: string | null
}

/** What came of the last word on a colour. */
export interface ColorNote {
  readonly name: string
  readonly edits: WireColorSaved['edits']
  readonly isForgotten: boolean
}

export interface ColorsStore {
  /** Null until the first page came. */
  readonly colors: ReadonlySignal<readonly WireColor[] | null>
  readonly counts: ReadonlySignal<WireColorPage['counts'] | null>
  readonly hasMore: ReadonlySignal<boolean>
  readonly failure: ReadonlySignal<ApiFailure | null>
  readonly search: ReadonlySignal<string>
  readonly only: ReadonlySignal<ColorsFilter>
  readonly draft: ReadonlySignal<ColorDraft | null>
  readonly note: ReadonlySignal<ColorNote | null>
  readonly busy: BusyKeys['keys']
  readonly refresh: () => Promise<void>
  readonly loadMore: () => Promise<void>
  readonly setSearch: (text: string) => void
  readonly setOnly: (only: ColorsFilter) => Promise<void>
  readonly edit: (color: WireColor) => void
  readonly changeDraft: (change: Partial<Pick<ColorDraft, 'kind' | 'hex'>>) => void
  readonly cancel: () => void
  /** Whether it was kept: else the draft says why not. */
  readonly saveDraft: () => Promise<boolean>
  readonly explain: (name: string, entry: WireColorEntry) => Promise<boolean>
  readonly forget: (name: string) => Promise<boolean>
}

const typingPauseMs = 250

/** The shop's colour names and what each means. */
export const createColorsStore = (api: ShopApi): ColorsStore => {
  const colors = signal<readonly WireColor[] | null>(null)
  const counts = signal<WireColorPage['counts'] | null>(null)
  const nextAfter = signal<string | null>(null)
  const hasMore = signal(false)
  const failure = signal<ApiFailure | null>(null)
  const search = signal('')
  const only = signal<ColorsFilter>(null)
  const draft = signal<ColorDraft | null>(null)
  const note = signal<ColorNote | null>(null)
  const { keys, during } = createBusyKeys()
  let typing: ReturnType<typeof setTimeout> | undefined
  let asked = 0

  /** Only the answer to what was asked last counts. */
  const read = async (after: string | null): Promise<void> => {
    const turn = ++asked
    const page = await api.listColors({ after, search: search.value.trim() || null, only: only.value })
    if (turn !== asked) return
    failure.value = page.ok ? null : page
    if (!page.ok) return
    const known = new Set(page.value.colors.map(({ name }) => name))
    const before = after === null ? [] : (colors.value ?? []).filter(({ name }) => !known.has(name))
    colors.value = [...before, ...page.value.colors]
    counts.value = page.value.counts
    nextAfter.value = page.value.nextAfter
    hasMore.value = page.value.nextAfter !== null
  }

  /** The row stays where it is: nobody loses sight of what they just did. */
  const take = async (name: string, { color, edits }: WireColorSaved, isForgotten: boolean) => {
    colors.value = (colors.value ?? []).flatMap((other) =>
      other.name !== name ? [other] : color ? [color] : [],
    )
    note.value = { name, edits, isForgotten }
    if (draft.value?.name === name) draft.value = null
    const page = await api.listColors({ after: null, search: null, only: only.value })
    if (page.ok) counts.value = page.value.counts
  }

  const explain = async (name: string, entry: WireColorEntry): Promise<boolean> => {
    let saved: ApiResult<WireColorSaved> | undefined
    await during(name, async () => {
      saved = await api.explainColor(name, entry)
      if (saved.ok) return take(name, saved.value, false)
      const problem = saved.error.fields?.['hex']
      if (problem !== undefined && draft.value) draft.value = { ...draft.value, problem }
      else showFailure(saved)
    })
    return saved?.ok ?? false
  }

  return {
    ...{ colors, counts, hasMore, failure, search, only, draft, note, busy: keys },
    refresh: () => read(null),
    loadMore: () => read(nextAfter.value),
    setSearch: (text) => {
      search.value = text
      clearTimeout(typing)
      typing = setTimeout(() => read(null), typingPauseMs)
    },
    setOnly: (wanted) => {
      only.value = wanted
      return read(null)
    },
    edit: ({ name, kind, hex }) => {
      note.value = null
      draft.value = {
        name,
        kind: kind === 'two-colored' || kind === 'pattern' ? kind : 'color',
        hex: hex ?? '',
        problem: null,
      }
    },
    changeDraft: (change) => {
      if (draft.value) draft.value = { ...draft.value, ...change, problem: null }
    },
    cancel: () => {
      draft.value = null
    },
    saveDraft: async () => {
      if (!draft.value) return false
      const { name, kind, hex } = draft.value
      return explain(name, kind === 'color' ? { kind, hex } : { kind })
    },
    explain,
    forget: async (name) => {
      let forgotten = false
      await during(name, async () => {
        const saved = await api.forgetColor(name)
        forgotten = saved.ok
        if (saved.ok) await take(name, saved.value, true)
        else showFailure(saved)
      })
      return forgotten
    },
  }
}
