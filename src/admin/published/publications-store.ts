import type { WirePublication } from '../../http/wire/wire-publication.ts'
import type { ShopApi } from '../api/shop-api.ts'
import { type BusyKeys, createBusyKeys } from '../shell/busy-keys.ts'
import { createPagedList, type PagedList } from '../shell/paged-list.ts'
import { showFailure, showToast } from '../shell/show-toast.ts'
import { say } from '../texts/say.ts'

export interface PublicationsStore {
  readonly list: PagedList<WirePublication>
  readonly busy: BusyKeys['keys']
  readonly refresh: () => Promise<void>
  readonly undo: (publication: WirePublication) => Promise<void>
}

/** What was written to the shop, and the way back. */
export const createPublicationsStore = (api: ShopApi): PublicationsStore => {
  const { keys, during } = createBusyKeys()
  const list = createPagedList<WirePublication>(async (after) => {
    const page = await api.listPublications(after)
    return page.ok
      ? { ok: true, value: { items: page.value.publications, nextAfter: page.value.nextAfter } }
      : page
  })
  return {
    list,
    busy: keys,
    refresh: list.refresh,
    undo: ({ id, productTitle }) =>
      during(id, async () => {
        const result = await api.undoPublication(id)
        if (result.ok) showToast(say('publications.undo.asked', { product: productTitle }))
        else showFailure(result)
        await list.refresh()
      }),
  }
}
