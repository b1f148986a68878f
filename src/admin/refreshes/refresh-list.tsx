import type { WireRefresh } from '../../http/wire/wire-schedules.ts'
import { EmptyState } from '../shell/empty-state.tsx'
import { LoadFailed } from '../shell/load-failed.tsx'
import { SkeletonRows } from '../shell/skeleton-rows.tsx'
import { say } from '../texts/say.ts'
import { RefreshItem } from './refresh-item.tsx'
import type { RefreshesStore } from './refreshes-store.ts'

/** The runs, the newest first. */
export const RefreshList = ({ store }: { readonly store: RefreshesStore }) => {
  const { items, failure, hasMore, refresh, loadMore } = store.runs.value
  const runs = items.value
  if (runs === null)
    return failure.value === null ? (
      <SkeletonRows count={4} />
    ) : (
      <LoadFailed failure={failure.value} onRetry={refresh} />
    )
  if (runs.length === 0) return <NoRuns />
  return (
    <>
      <ul class="refreshes">
        {runs.map((run: WireRefresh) => (
          <RefreshItem key={run.id} run={run} />
        ))}
      </ul>
      {hasMore.value && (
        <div class="more">
          <s-button variant="tertiary" onClick={loadMore}>
            {say('refreshes.more')}
          </s-button>
        </div>
      )}
    </>
  )
}

const NoRuns = () => (
  <EmptyState icon="refresh" heading={say('refreshes.none.heading')} text={say('refreshes.none.text')} />
)
