import type { WireSchedule } from '../../http/wire/wire-schedules.ts'
import { formatMoney } from '../shell/format-money.ts'
import { say } from '../texts/say.ts'
import { formatRun } from './format-run.ts'
import { nameZone } from './name-zone.ts'
import type { RefreshesStore } from './refreshes-store.ts'
import { RemoveButton } from './remove-button.tsx'
import { tellCadence } from './tell-cadence.ts'
import { tellScope } from './tell-scope.ts'

interface Props {
  readonly schedule: WireSchedule
  readonly store: RefreshesStore
  readonly onChange: () => void
}

/** One schedule: when it runs, what it looks at, what it may spend, and what can be done with it. */
export const ScheduleItem = ({ schedule, store, onChange }: Props) => {
  const { id, name, paused } = schedule
  const isBusy = (action: string) => store.busy.value.has(`${id}:${action}`)
  const move = paused ? 'resume' : 'pause'
  return (
    <li class="schedule" tabIndex={-1}>
      <div class="schedule-head">
        <div class="schedule-title">
          <h3 class="schedule-name">{name}</h3>
          {paused && <s-badge tone="neutral">{say('schedule.paused')}</s-badge>}
        </div>
        <div class="schedule-actions">
          <s-button
            accessibilityLabel={say('schedule.run.label', { name })}
            loading={isBusy('run')}
            onClick={() => store.run(schedule)}
          >
            {say('schedule.run')}
          </s-button>
          <s-button
            variant="tertiary"
            accessibilityLabel={say('schedule.change.label', { name })}
            onClick={onChange}
          >
            {say('schedule.change')}
          </s-button>
          <s-button
            variant="tertiary"
            accessibilityLabel={say(`schedule.${move}.label`, { name })}
            loading={isBusy('move')}
            onClick={() => store.move(schedule, move)}
          >
            {say(`schedule.${move}`)}
          </s-button>
          <RemoveButton schedule={schedule} store={store} />
        </div>
      </div>
      <ScheduleFacts schedule={schedule} />
    </li>
  )
}

const ScheduleFacts = ({ schedule }: Pick<Props, 'schedule'>) => {
  const { cadence, timeZone, scope, capMicros, paused, nextRuns, lastRunAt } = schedule
  return (
    <dl class="schedule-facts">
      <div>
        <dt>{say('schedule.when')}</dt>
        <dd>{say('schedule.when.zone', { cadence: tellCadence(cadence), zone: nameZone(timeZone) })}</dd>
      </div>
      <div>
        <dt>{say('schedule.what')}</dt>
        <dd>{tellScope(scope)}</dd>
      </div>
      <div>
        <dt>{say('schedule.cap')}</dt>
        <dd>{capMicros === 0 ? say('schedule.cap.none') : formatMoney(capMicros)}</dd>
      </div>
      <div>
        <dt>{say('schedule.next')}</dt>
        {paused && <dd>{say('schedule.next.paused')}</dd>}
        {nextRuns.map((run) => (
          <dd key={run}>
            <time dateTime={run}>{formatRun(run, timeZone)}</time>
          </dd>
        ))}
      </div>
      <div>
        <dt>{say('schedule.last')}</dt>
        <dd>{lastRunAt === null ? say('schedule.last.none') : formatRun(lastRunAt, timeZone)}</dd>
      </div>
    </dl>
  )
}
