import type { ComponentChildren } from 'preact'
import { useCallback } from 'preact/hooks'
import type { WireBatch } from '../../http/wire/wire-batch.ts'
import { concernsAnyBatch } from '../live/changes.ts'
import { useLive } from '../live/use-live.ts'
import { LoadFailed } from '../shell/load-failed.tsx'
import { SkeletonRows } from '../shell/skeleton-rows.tsx'
import { say } from '../texts/say.ts'
import { BatchCard } from './batch-card.tsx'
import type { BatchesStore } from './batches-store.ts'
import { EmptyBatches } from './empty-batches.tsx'
import { useReturning } from './return-to-batch.ts'

interface Props {
  readonly store: BatchesStore
  readonly banner: ComponentChildren
}

const busyPauseMs = 1_000
const idlePauseMs = 5_000

/** Whether the server is at work on it, so that it is worth asking often. */
export const isAtWork = ({ state, edits }: WireBatch): boolean =>
  state === 'planned' || state === 'running' || (edits.publishing ?? 0) > 0

/** Ask for missing colours, watch them being made, publish them. */
export const BatchesScreen = ({ store, banner }: Props) => {
  const pauseMs = useCallback(
    () => (store.list.items.value?.some(isAtWork) ? busyPauseMs : idlePauseMs),
    [store],
  )
  useReturning()
  useLive(store.list.refresh, pauseMs, concernsAnyBatch)
  return (
    <s-page heading={say('batches.heading')}>
      <s-button
        slot="primary-action"
        variant="primary"
        loading={store.busy.value.has('plan')}
        onClick={store.planWholeCatalogue}
      >
        {say('batches.fill')}
      </s-button>
      {banner}
      <s-section padding="none" accessibilityLabel={say('batches.heading')}>
        <BatchList store={store} />
      </s-section>
    </s-page>
  )
}

const BatchList = ({ store }: { readonly store: BatchesStore }) => {
  const { items, failure, hasMore, refresh, loadMore } = store.list
  const batches = items.value
  if (batches === null)
    return failure.value === null ? (
      <SkeletonRows count={4} />
    ) : (
      <LoadFailed failure={failure.value} onRetry={refresh} />
    )
  if (batches.length === 0) return <EmptyBatches store={store} />
  return (
    <div class="batches">
      {batches.map((batch) => (
        <BatchCard key={batch.id} batch={batch} store={store} />
      ))}
      {hasMore.value && (
        <div class="more">
          <s-button variant="tertiary" onClick={loadMore}>
            {say('batches.more')}
          </s-button>
        </div>
      )}
    </div>
  )
}
