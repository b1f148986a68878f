import type { ComponentChildren } from 'preact'
import { useEffect } from 'preact/hooks'
import { EmptyState } from '../shell/empty-state.tsx'
import { LoadFailed } from '../shell/load-failed.tsx'
import { SkeletonRows } from '../shell/skeleton-rows.tsx'
import { usePolling } from '../shell/use-polling.ts'
import { say } from '../texts/say.ts'
import { everything, isFiltered } from './activity-filter.ts'
import { ActivityFilters } from './activity-filters.tsx'
import { ActivityLine } from './activity-line.tsx'
import type { ActivityStore } from './activity-store.ts'
import { groupByDay } from './group-by-day.ts'

interface Props {
  readonly activity: ActivityStore
  readonly query: URLSearchParams
  readonly banner: ComponentChildren
}

const pauseMs = () => 15_000

/** Who did what and when: people and rules, and on request Colorway itself. */
export const ActivityScreen = ({ activity, query, banner }: Props) => {
  useEffect(() => activity.follow(query), [activity, query])
  usePolling(activity.refresh, pauseMs)
  return (
    <s-page heading={say('activity.heading')}>
      <s-button
        slot="secondary-actions"
        icon="export"
        loading={activity.busy.value.has('download')}
        disabled={activity.daysSwapped.value}
        onClick={activity.download}
      >
        {say('activity.export')}
      </s-button>
      {banner}
      <s-section padding="none" accessibilityLabel={say('activity.heading')}>
        <ActivityFilters store={activity} />
        <Log store={activity} />
      </s-section>
    </s-page>
  )
}

const Log = ({ store }: { readonly store: ActivityStore }) => {
  const list = store.list.value
  const lines = list.items.value
  if (lines === null)
    return list.failure.value ? (
      <LoadFailed failure={list.failure.value} onRetry={list.refresh} />
    ) : (
      <SkeletonRows count={8} />
    )
  if (lines.length === 0) return <Nothing store={store} />
  return (
    <div class="activity">
      {groupByDay(lines).map(({ day, lines: its }) => (
        <section key={day} aria-label={day}>
          <h2 class="activity-day">{day}</h2>
          <ul>
            {its.map((line) => (
              <ActivityLine key={line.id} line={line} />
            ))}
          </ul>
        </section>
      ))}
      {list.hasMore.value && (
        <div class="more">
          <s-button variant="tertiary" loading={store.busy.value.has('more')} onClick={store.loadMore}>
            {say('activity.more')}
          </s-button>
        </div>
      )}
    </div>
  )
}

const Nothing = ({ store }: { readonly store: ActivityStore }) =>
  isFiltered(store.filter.value) ? (
    <EmptyState
      icon="search"
      heading={say('activity.unmatched.heading')}
      text={say('activity.unmatched.text')}
    >
      <s-button slot="primary-action" onClick={() => store.narrow(everything)}>
        {say('activity.unmatched.clear')}
      </s-button>
    </EmptyState>
  ) : (
    <EmptyState icon="clock" heading={say('activity.empty.heading')} text={say('activity.empty.text')} />
  )
