import { type ReadonlySignal, signal } from '@preact/signals'
import type { WireBatch } from '../../http/wire/wire-batch.ts'
import type { WireBatchPlan } from '../../http/wire/wire-batch-plan.ts'
import type { ApiFailure } from '../api/call-api.ts'
import type { ShopApi } from '../api/shop-api.ts'
import { type BusyKeys, createBusyKeys } from '../shell/busy-keys.ts'
import { showFailure } from '../shell/show-toast.ts'

export interface Offer {
  /** Null until it came. */
  readonly batch: ReadonlySignal<WireBatch | null>
  readonly failure: ReadonlySignal<ApiFailure | null>
  /** The exact prompts, as far as they were asked for; null until the first came. */
  readonly plan: ReadonlySignal<WireBatchPlan | null>
  readonly busy: BusyKeys['keys']
  readonly show: (batchId: string) => void
  readonly refresh: () => Promise<void>
  readonly readMorePrompts: () => Promise<void>
  /** Each answers whether it could be done. */
  readonly start: () => Promise<boolean>
  readonly discard: () => Promise<boolean>
}

/** One planned batch, from the moment it is asked for until it is started or discarded. */
export const createOffer = (api: ShopApi): Offer => {
  const { keys, during } = createBusyKeys()
  const batch = signal<WireBatch | null>(null)
  const failure = signal<ApiFailure | null>(null)
  const plan = signal<WireBatchPlan | null>(null)
  let shownId = ''

  const readPlan = async (): Promise<void> => {
    const batchId = shownId
    const before = plan.value
    const page = await api.readPlan(batchId, before?.nextAfter ?? null)
    if (batchId !== shownId) return
    if (!page.ok) return showFailure(page)
    plan.value =
      before === null
        ? page.value
        : {
            ...before,
            ...page.value,
            prompts: [...before.prompts, ...page.value.prompts],
            leftOut: before.leftOut,
          }
  }
  const move = async (to: 'run' | 'cancel'): Promise<boolean> => {
    let done = false
    await during(to, async () => {
      const moved = await api.moveBatch(shownId, to)
      if (moved.ok) batch.value = moved.value
      else showFailure(moved)
      done = moved.ok
    })
    return done
  }
  return {
    batch,
    failure,
    plan,
    busy: keys,
    show: (batchId) => {
      if (batchId === shownId) return
      shownId = batchId
      batch.value = null
      failure.value = null
      plan.value = null
    },
    refresh: async () => {
      const batchId = shownId
      const answer = await api.readBatch(batchId)
      if (batchId !== shownId) return
      failure.value = answer.ok ? null : answer
      if (!answer.ok) return
      batch.value = answer.value
      if (answer.value.state === 'quoted' && plan.value === null) await during('prompts', readPlan)
    },
    readMorePrompts: () => during('prompts', readPlan),
    start: () => move('run'),
    discard: () => move('cancel'),
  }
}
