import { type ReadonlySignal, signal } from '@preact/signals'
import type {
  WireLivePreview,
  WirePublishedPicture,
  WirePublishedProduct,
} from '../../http/wire/wire-published.ts'
import type { ApiResult } from '../api/call-api.ts'
import type { LiveTarget, ShopApi } from '../api/shop-api.ts'
import { type BusyKeys, createBusyKeys } from '../shell/busy-keys.ts'
import { createPagedList, type PagedList } from '../shell/paged-list.ts'
import { noteInAddress } from '../shell/route.ts'
import { showFailure, showToast } from '../shell/show-toast.ts'
import { say } from '../texts/say.ts'
import { type PublishedFilter, readFilter, toAddress } from './published-filter.ts'

export type Way = 'undo' | 'redo'

/** What is asked before pictures are taken back, or put live again. */
export interface LiveQuestion {
  readonly way: Way
  readonly target: LiveTarget
  readonly preview: WireLivePreview
}

export interface PublishedStore {
  readonly filter: ReadonlySignal<PublishedFilter>
  /** Another one for each filter. */
  readonly list: ReadonlySignal<PagedList<WirePublishedProduct>>
  readonly publishers: ReadonlySignal<readonly string[]>
  /** How many publications want attention. */
  readonly attention: ReadonlySignal<number>
  readonly busy: BusyKeys['keys']
  readonly question: ReadonlySignal<LiveQuestion | null>
  readonly refresh: () => Promise<boolean>
  /** Takes what the address says. */
  readonly follow: (query: URLSearchParams) => void
  readonly narrow: (change: Partial<PublishedFilter>) => void
  readonly loadMore: () => Promise<void>
  readonly ask: (way: Way, target: LiveTarget) => Promise<void>
  readonly answer: () => Promise<void>
  readonly dismiss: () => void
  readonly putOver: (picture: WirePublishedPicture, product: string) => Promise<void>
  readonly leave: (picture: WirePublishedPicture, product: string) => Promise<void>
  readonly publish: (picture: WirePublishedPicture) => Promise<void>
}

export const keyOf = (way: string, target: LiveTarget): string => `${way}:${JSON.stringify(target)}`

/** What went live, and the ways back and forth. */
export const createPublishedStore = (api: ShopApi): PublishedStore => {
  const { keys, during } = createBusyKeys()
  const filter = signal<PublishedFilter>({ show: null, search: null, batch: null, by: null })
  const publishers = signal<readonly string[]>([])
  const attention = signal(0)
  const question = signal<LiveQuestion | null>(null)

  const createList = (narrowed: PublishedFilter) =>
    createPagedList<WirePublishedProduct>(async (after) => {
      const page = await api.listPublished({ ...narrowed, after })
      if (!page.ok) return page
      publishers.value = page.value.publishers
      attention.value = page.value.attention
      return { ok: true, value: { items: page.value.products, nextAfter: page.value.nextAfter } }
    })
  const list = signal(createList(filter.value))

  const setFilter = (next: PublishedFilter): void => {
    if (toAddress(next) === toAddress(filter.value)) return
    filter.value = next
    list.value = createList(next)
    void list.value.refresh()
  }
  const refresh = () => list.value.refresh()

  const act = <T>(key: string, request: () => Promise<ApiResult<T>>, done: (value: T) => void) =>
    during(key, async () => {
      const result = await request()
      if (result.ok) done(result.value)
      else showFailure(result)
      await refresh()
    })

  return {
    filter,
    list,
    publishers,
    attention,
    busy: keys,
    question,
    refresh,
    follow: (query) => setFilter(readFilter(query)),
    narrow: (change) => {
      setFilter({ ...filter.value, ...change })
      noteInAddress(toAddress(filter.value))
    },
    loadMore: () => during('more', list.value.loadMore),
    ask: (way, target) =>
      during(keyOf(way, target), async () => {
        const preview = await api.previewLive(way, target)
        if (!preview.ok) showFailure(preview)
        else if (preview.value.pictures === 0) {
          showToast(say(`published.${way}.nothing`))
          await refresh()
        } else question.value = { way, target, preview: preview.value }
      }),
    answer: async () => {
      const asked = question.value
      if (asked === null) return
      const { way, target } = asked
      await act(
        'answer',
        () => api.changeLive(way, target),
        ({ pictures }) => showToast(say(`published.${way}.asked`, { count: pictures })),
      )
    },
    dismiss: () => {
      question.value = null
    },
    putOver: ({ editId, colorwayLabel: colorway }, product) =>
      act(
        `over:${editId}`,
        async () => {
          const approved = await api.approveAgain(editId)
          return approved.ok ? api.publish({ edits: [editId] }) : approved
        },
        () => showToast(say('published.over.asked', { product, colorway })),
      ),
    leave: ({ editId, colorwayLabel: colorway }, product) =>
      act(
        `leave:${editId}`,
        () => api.leaveConflict(editId),
        () => showToast(say('published.leave.done', { product, colorway })),
      ),
    publish: ({ editId }) =>
      act(
        `publish:${editId}`,
        () => api.publish({ edits: [editId] }),
        ({ pictures }) => showToast(say('published.redo.asked', { count: pictures })),
      ),
  }
}
