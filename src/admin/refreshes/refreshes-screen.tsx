import { useSignal } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import { useCallback, useEffect } from 'preact/hooks'
import type { WireSchedule } from '../../http/wire/wire-schedules.ts'
import { type Concern, concernsKind } from '../live/changes.ts'
import { useLive } from '../live/use-live.ts'
import { say } from '../texts/say.ts'
import { RefreshList } from './refresh-list.tsx'
import type { RefreshesStore } from './refreshes-store.ts'
import { RunsFilter, readRunsOf } from './runs-filter.tsx'
import { ScheduleDialog } from './schedule-dialog.tsx'
import { ScheduleList } from './schedule-list.tsx'

interface Props {
  readonly store: RefreshesStore
  readonly query: URLSearchParams
  readonly banner: ComponentChildren
}

const busyPauseMs = 1_000
const idlePauseMs = 10_000

const concernsRefreshes: Concern = (changes) =>
  concernsKind('schedule')(changes) || concernsKind('refresh')(changes)

/** What is asked about in a form: a new schedule, or that which is changed. */
type Asked = { readonly schedule: WireSchedule | null } | null

/** The parts of the catalogue that are refreshed by themselves, and what came of it. */
export const RefreshesScreen = ({ store, query, banner }: Props) => {
  const asked = useSignal<Asked>(null)
  const pauseMs = useCallback(() => (store.hasWork() ? busyPauseMs : idlePauseMs), [store])
  // Before the first reading, which comes with the next effect.
  useEffect(() => store.showRunsOf(readRunsOf(query)), [store, query])
  useLive(store.refresh, pauseMs, concernsRefreshes)
  const add = () => {
    asked.value = { schedule: null }
  }
  const runs = store.runs.value.items.value
  // Who has no schedule wants to know what one does, and nothing of runs.
  const isBare = store.schedules.value === null || (store.schedules.value.length === 0 && !runs?.length)
  return (
    <s-page heading={say('refreshes.heading')}>
      <s-button slot="primary-action" variant="primary" icon="plus" onClick={add}>
        {say('refreshes.add')}
      </s-button>
      {banner}
      <s-section padding="none" heading={say('refreshes.schedules')}>
        <ScheduleList
          store={store}
          onAdd={add}
          onChange={(schedule) => {
            asked.value = { schedule }
          }}
        />
      </s-section>
      {!isBare && (
        <s-section padding="none" heading={say('refreshes.runs')}>
          <RunsFilter store={store} />
          <RefreshList store={store} />
        </s-section>
      )}
      {asked.value !== null && (
        <ScheduleDialog
          store={store}
          schedule={asked.value.schedule}
          onClose={() => {
            asked.value = null
          }}
        />
      )}
    </s-page>
  )
}
