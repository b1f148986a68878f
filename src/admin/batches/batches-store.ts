import { type ReadonlySignal, signal } from '@preact/signals'
import type { WireBatch, WireEdit } from '../../http/wire/wire-batch.ts'
import type { ApiResult } from '../api/call-api.ts'
import type { BatchMove, ShopApi } from '../api/shop-api.ts'
import { type BusyKeys, createBusyKeys } from '../shell/busy-keys.ts'
import { createPagedList, type PagedList } from '../shell/paged-list.ts'
import { showFailure, showToast } from '../shell/show-toast.ts'
import { say } from '../texts/say.ts'

export interface BatchesStore {
  readonly list: PagedList<WireBatch>
  readonly busy: BusyKeys['keys']
  /** The batch whose edits are shown, and those edits (null until they came). */
  readonly opened: ReadonlySignal<string | null>
  readonly edits: ReadonlySignal<readonly WireEdit[] | null>
  readonly refresh: () => Promise<void>
  readonly toggle: (batchId: string) => Promise<void>
  readonly planWholeCatalogue: () => Promise<void>
  readonly move: (batchId: string, move: BatchMove) => Promise<void>
  readonly publish: (batchId: string) => Promise<void>
  readonly approveAgain: (edit: WireEdit) => Promise<void>
}

/** What the batches screen knows, and the requests that it makes. */
export const createBatchesStore = (api: ShopApi): BatchesStore => {
  const { keys, during } = createBusyKeys()
  const opened = signal<string | null>(null)
  const edits = signal<readonly WireEdit[] | null>(null)
  const list = createPagedList<WireBatch>(async (after) => {
    const page = await api.listBatches(after)
    return page.ok
      ? { ok: true, value: { items: page.value.batches, nextAfter: page.value.nextAfter } }
      : page
  })

  /** The counts of the opened batch when its edits were read: thousands of rows are read again only when they moved. */
  let countsRead = ''
  const countsOf = (batchId: string): string =>
    JSON.stringify(list.items.value?.find(({ id }) => id === batchId)?.edits)

  const readEdits = async (): Promise<void> => {
    const batchId = opened.value
    if (batchId === null) return
    const counts = countsOf(batchId)
    const answer = await api.listEdits(batchId)
    if (!answer.ok || opened.value !== batchId) return
    edits.value = answer.value
    countsRead = counts
  }
  const refresh = async (): Promise<void> => {
    await list.refresh()
    if (opened.value !== null && countsOf(opened.value) !== countsRead) await readEdits()
  }
  const act = <T>(key: string, request: () => Promise<ApiResult<T>>, done?: (value: T) => void) =>
    during(key, async () => {
      const result = await request()
      if (!result.ok) showFailure(result)
      else done?.(result.value)
      await refresh()
    })

  return {
    list,
    busy: keys,
    opened,
    edits,
    refresh,
    toggle: (batchId) => {
      opened.value = opened.value === batchId ? null : batchId
      edits.value = null
      return readEdits()
    },
    planWholeCatalogue: () => act('plan', () => api.planBatch()),
    move: (batchId, move) => act(`${batchId}:${move}`, () => api.moveBatch(batchId, move)),
    publish: (batchId) =>
      act(
        `${batchId}:publish`,
        () => api.publishApproved(batchId),
        ({ pictures }) => showToast(say('batch.publishing', { count: pictures })),
      ),
    approveAgain: ({ id, productTitle: product, colorwayLabel: colorway }) =>
      act(
        `${id}:approve-again`,
        () => api.approveAgain(id),
        () => showToast(say('edits.approve.again.done', { product, colorway })),
      ),
  }
}
