import type { WireSchedule } from '../../http/wire/wire-schedules.ts'
import { EmptyState } from '../shell/empty-state.tsx'
import { LoadFailed } from '../shell/load-failed.tsx'
import { SkeletonRows } from '../shell/skeleton-rows.tsx'
import { useKeptFocus } from '../shell/use-kept-focus.ts'
import { say } from '../texts/say.ts'
import type { RefreshesStore } from './refreshes-store.ts'
import { ScheduleItem } from './schedule-item.tsx'

interface Props {
  readonly store: RefreshesStore
  readonly onAdd: () => void
  readonly onChange: (schedule: WireSchedule) => void
}

/** A shop's schedules by name, or what one does for who has none. */
export const ScheduleList = ({ store, onAdd, onChange }: Props) => {
  const schedules = store.schedules.value
  const region = useKeptFocus(schedules)
  if (schedules === null)
    return store.failure.value === null ? (
      <SkeletonRows count={4} />
    ) : (
      <LoadFailed failure={store.failure.value} onRetry={store.refresh} />
    )
  return (
    <div ref={region}>
      {schedules.length === 0 ? (
        <EmptyState
          icon="calendar"
          heading={say('refreshes.empty.heading')}
          text={say('refreshes.empty.text')}
        >
          <s-button slot="primary-action" variant="primary" onClick={onAdd}>
            {say('refreshes.add')}
          </s-button>
        </EmptyState>
      ) : (
        <ul class="schedules">
          {schedules.map((schedule) => (
            <ScheduleItem
              key={schedule.id}
              schedule={schedule}
              store={store}
              onChange={() => onChange(schedule)}
            />
          ))}
        </ul>
      )}
    </div>
  )
}
