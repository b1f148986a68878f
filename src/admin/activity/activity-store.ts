import { type ReadonlySignal, signal } from '@preact/signals'
import type { WireActivity } from '../../http/wire/wire-activity.ts'
import type { DownloadFile } from '../api/download-file.ts'
import type { ShopApi } from '../api/shop-api.ts'
import { type BusyKeys, createBusyKeys } from '../shell/busy-keys.ts'
import { createPagedList, type PagedList } from '../shell/paged-list.ts'
import { noteInAddress } from '../shell/route.ts'
import { showFailure } from '../shell/show-toast.ts'
import { type ActivityFilter, everything, readFilter, toAddress } from './activity-filter.ts'

export interface ActivityStore {
  readonly filter: ReadonlySignal<ActivityFilter>
  /** Another one for each filter. */
  readonly list: ReadonlySignal<PagedList<WireActivity>>
  readonly actors: ReadonlySignal<readonly string[]>
  readonly busy: BusyKeys['keys']
  /** What is wrong with the days that are asked for: the last one lies before the first. */
  readonly daysSwapped: ReadonlySignal<boolean>
  readonly refresh: () => Promise<boolean>
  readonly loadMore: () => Promise<void>
  /** Takes what the address says. */
  readonly follow: (query: URLSearchParams) => void
  readonly narrow: (change: Partial<ActivityFilter>) => void
  readonly download: () => Promise<void>
}

const areSwapped = ({ from, to }: ActivityFilter): boolean => from !== null && to !== null && from > to

/** Who did what, and its file. */
export const createActivityStore = (api: ShopApi, download: DownloadFile): ActivityStore => {
  const { keys, during } = createBusyKeys()
  const filter = signal(everything)
  const actors = signal<readonly string[]>([])
  const daysSwapped = signal(false)

  const createList = (narrowed: ActivityFilter) =>
    createPagedList<WireActivity>(async (after) => {
      const page = await api.listActivity({ ...narrowed, after })
      if (!page.ok) return page
      actors.value = page.value.actors
      return { ok: true, value: { items: page.value.lines, nextAfter: page.value.nextAfter } }
    })
  const list = signal(createList(filter.value))

  const setFilter = (next: ActivityFilter): void => {
    if (toAddress(next) === toAddress(filter.value)) return
    filter.value = next
    daysSwapped.value = areSwapped(next)
    // Days that make no sense are told beside their fields, and the list stays as it was.
    if (daysSwapped.value) return
    list.value = createList(next)
    void list.value.refresh()
  }
  return {
    filter,
    list,
    actors,
    busy: keys,
    daysSwapped,
    refresh: () => list.value.refresh(),
    loadMore: () => during('more', list.value.loadMore),
    follow: (query) => setFilter(readFilter(query)),
    narrow: (change) => {
      setFilter({ ...filter.value, ...change })
      noteInAddress(toAddress(filter.value))
    },
    download: () =>
      during('download', async () => {
        const failure = await download(api.activityFile(filter.value), 'colorway-activity.csv')
        if (failure) showFailure(failure)
      }),
  }
}
