import type { ComponentChildren } from 'preact'
import { useCallback } from 'preact/hooks'
import type { PublicationsStore } from '../published/publications-store.ts'
import { LoadFailed } from '../shell/load-failed.tsx'
import { SkeletonRows } from '../shell/skeleton-rows.tsx'
import { usePolling } from '../shell/use-polling.ts'
import { say } from '../texts/say.ts'
import { BatchCard } from './batch-card.tsx'
import type { BatchesStore } from './batches-store.ts'
import { EmptyBatches } from './empty-batches.tsx'
import { somethingRuns } from './something-runs.ts'

interface Props {
  readonly batches: BatchesStore
  readonly publications: PublicationsStore
  readonly banner: ComponentChildren
}

const busyPauseMs = 1_000
const idlePauseMs = 5_000

/** Ask for missing colours, watch them being made, publish them. */
export const BatchesScreen = ({ batches, publications, banner }: Props) => {
  const refresh = useCallback(async () => {
    await Promise.all([batches.refresh(), publications.refresh()])
  }, [batches, publications])
  const pauseMs = useCallback(() => {
    const runs = somethingRuns(batches.list.items.value ?? [], publications.list.items.value ?? [])
    return runs ? busyPauseMs : idlePauseMs
  }, [batches, publications])
  usePolling(refresh, pauseMs)
  return (
    <s-page heading={say('batches.heading')}>
      <s-button
        slot="primary-action"
        variant="primary"
        loading={batches.busy.value.has('plan')}
        onClick={batches.planWholeCatalogue}
      >
        {say('batches.fill')}
      </s-button>
      {banner}
      <s-section padding="none" accessibilityLabel={say('batches.heading')}>
        <BatchList store={batches} />
      </s-section>
    </s-page>
  )
}

const BatchList = ({ store }: { readonly store: BatchesStore }) => {
  const batches = store.list.items.value
  const failure = store.list.failure.value
  if (batches === null)
    return failure === null ? <SkeletonRows /> : <LoadFailed failure={failure} onRetry={store.refresh} />
  if (batches.length === 0) return <EmptyBatches store={store} />
  return (
    <div class="batches">
      {batches.map((batch) => (
        <BatchCard key={batch.id} batch={batch} store={store} />
      ))}
      {store.list.hasMore.value && (
        <div class="more">
          <s-button variant="tertiary" onClick={store.list.loadMore}>
            {say('batches.more')}
          </s-button>
        </div>
      )}
    </div>
  )
}
