import { noteInAddress } from '../shell/route.ts'
import { say } from '../texts/say.ts'
import type { RefreshesStore } from './refreshes-store.ts'

const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i

/** The schedule whose runs the address asks for. */
export const readRunsOf = (query: URLSearchParams): string | null => {
  const id = query.get('schedule')
  return id !== null && uuid.test(id) ? id : null
}

/** Narrows the runs to those of one schedule; which one stands in the address. */
export const RunsFilter = ({ store }: { readonly store: RefreshesStore }) => {
  const schedules = store.schedules.value ?? []
  const runsOf = store.runsOf.value
  const isGone = runsOf !== null && !schedules.some(({ id }) => id === runsOf)
  if (schedules.length < 2 && runsOf === null) return null
  return (
    <div class="filters">
      <s-select
        label={say('refreshes.of')}
        value={runsOf ?? 'all'}
        onChange={({ currentTarget }) => {
          const { value } = currentTarget
          noteInAddress(value === 'all' ? '/refreshes' : `/refreshes?schedule=${value}`)
        }}
      >
        <s-option value="all">{say('refreshes.of.all')}</s-option>
        {isGone && <s-option value={runsOf}>{say('refreshes.of.removed')}</s-option>}
        {schedules.map(({ id, name }) => (
          <s-option key={id} value={id}>
            {name}
          </s-option>
        ))}
      </s-select>
    </div>
  )
}
