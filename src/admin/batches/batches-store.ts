import type { WireBatch, WireEdit } from '../../http/wire/wire-batch.ts'
import type { ApiResult } from '../api/call-api.ts'
import type { BatchMove, ShopApi, UncertainAnswer } from '../api/shop-api.ts'
import { type BusyKeys, createBusyKeys } from '../shell/busy-keys.ts'
import { keepFocus } from '../shell/keep-focus.ts'
import { createPagedList, type PagedList } from '../shell/paged-list.ts'
import { showFailure, showToast } from '../shell/show-toast.ts'
import { say } from '../texts/say.ts'
import { type BatchStore, createBatchStore } from './batch-store.ts'

export interface BatchesStore {
  readonly list: PagedList<WireBatch>
  /** The one that is looked at. */
  readonly opened: BatchStore
  readonly busy: BusyKeys['keys']
  readonly planWholeCatalogue: () => Promise<void>
  readonly move: (batchId: string, move: BatchMove) => Promise<void>
  readonly publish: (batchId: string) => Promise<void>
  readonly retry: (batchId: string) => Promise<void>
  readonly approveAgain: (edit: WireEdit) => Promise<void>
  readonly answerUncertain: (edit: WireEdit, answer: UncertainAnswer) => Promise<void>
}

/** What the batches screens know, and the requests that they make. */
export const createBatchesStore = (api: ShopApi): BatchesStore => {
  const { keys, during } = createBusyKeys()
  const opened = createBatchStore(api)
  const list = createPagedList<WireBatch>(async (after) => {
    const page = await api.listBatches(after)
    return page.ok
      ? { ok: true, value: { items: page.value.batches, nextAfter: page.value.nextAfter } }
      : page
  })

  const act = <T>(key: string, request: () => Promise<ApiResult<T>>, done?: (value: T) => void) =>
    during(key, () =>
      keepFocus(async () => {
        const result = await request()
        if (!result.ok) showFailure(result)
        else done?.(result.value)
        await Promise.all([list.refresh(), opened.refresh()])
      }),
    )

  return {
    list,
    opened,
    busy: keys,
    planWholeCatalogue: () => act('plan', () => api.planBatch()),
    move: (batchId, move) => act(`${batchId}:${move}`, () => api.moveBatch(batchId, move)),
    publish: (batchId) =>
      act(
        `${batchId}:publish`,
        () => api.publishApproved(batchId),
        ({ pictures }) => showToast(say('batch.publishing', { count: pictures })),
      ),
    retry: (batchId) =>
      act(
        `${batchId}:retry`,
        () => api.retryFailed(batchId),
        ({ edits }) =>
          showToast(edits === 0 ? say('batch.retried.none') : say('batch.retried', { count: edits })),
      ),
    approveAgain: ({ id, productTitle: product, colorwayLabel: colorway }) =>
      act(
        `${id}:approve-again`,
        () => api.approveAgain(id),
        () => showToast(say('edits.approve.again.done', { product, colorway })),
      ),
    answerUncertain: ({ id, productTitle: product, colorwayLabel: colorway }, answer) =>
      act(
        `${id}:uncertain`,
        () => api.answerUncertain(id, answer),
        () => showToast(say(`edits.uncertain.${answer}.done`, { product, colorway })),
      ),
  }
}
