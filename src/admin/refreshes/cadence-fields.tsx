import { say } from '../texts/say.ts'
import { nameWeekday, weekdays } from './name-weekday.ts'
import { nameZone } from './name-zone.ts'
import { cadenceKinds } from './schedule-draft.ts'
import type { ScheduleFields } from './schedule-fields.ts'

const lastDay = 31
const shorterMonths = 28
const days = Array.from({ length: lastDay }, (_, index) => index + 1)

/** How often a schedule runs, at what time, and by the clocks of which place. */
export const CadenceFields = (fields: ScheduleFields) => {
  const { draft, errors, change } = fields
  return (
    <>
      <div class="schedule-row">
        <s-select
          label={say('schedule.form.cadence')}
          value={draft.cadence}
          onChange={({ currentTarget }) =>
            change({ cadence: oneOf(cadenceKinds, currentTarget.value, draft.cadence) }, 'cadence')
          }
        >
          {cadenceKinds.map((kind) => (
            <s-option key={kind} value={kind}>
              {say(`schedule.form.${kind}`)}
            </s-option>
          ))}
        </s-select>
        <DayField {...fields} />
        {draft.cadence !== 'cron' && (
          <s-text-field
            id="schedule-cadence"
            label={say('schedule.form.at')}
            placeholder="02:30"
            maxLength={5}
            value={draft.at}
            error={errors.cadence ?? ''}
            onInput={({ currentTarget }) => change({ at: currentTarget.value }, 'cadence')}
          />
        )}
      </div>
      {draft.cadence === 'cron' && (
        <s-text-field
          id="schedule-cadence"
          label={say('schedule.form.expression')}
          details={say('schedule.form.expression.details')}
          maxLength={200}
          value={draft.expression}
          error={errors.cadence ?? ''}
          onInput={({ currentTarget }) => change({ expression: currentTarget.value }, 'cadence')}
        />
      )}
      <ZoneField {...fields} />
    </>
  )
}

const oneOf = <Choice extends string>(choices: readonly Choice[], text: string, otherwise: Choice): Choice =>
  choices.find((choice) => choice === text) ?? otherwise

const DayField = ({ draft, change }: ScheduleFields) => {
  if (draft.cadence === 'weekly')
    return (
      <s-select
        label={say('schedule.form.weekday')}
        value={draft.weekday}
        onChange={({ currentTarget }) =>
          change({ weekday: oneOf(weekdays, currentTarget.value, draft.weekday) }, 'cadence')
        }
      >
        {weekdays.map((day) => (
          <s-option key={day} value={day}>
            {nameWeekday(day)}
          </s-option>
        ))}
      </s-select>
    )
  if (draft.cadence !== 'monthly') return null
  return (
    <s-select
      label={say('schedule.form.day')}
      details={draft.day > shorterMonths && draft.day < lastDay ? say('schedule.form.day.details') : ''}
      value={String(draft.day)}
      onChange={({ currentTarget }) => change({ day: Number(currentTarget.value) }, 'cadence')}
    >
      {days.map((day) => (
        <s-option key={day} value={String(day)}>
          {day === lastDay ? say('schedule.form.day.last') : String(day)}
        </s-option>
      ))}
    </s-select>
  )
}

/** Only a new schedule can leave it to the shop: from then on its time zone is written down. */
const ZoneField = ({ schedule, draft: { timeZone }, errors, change }: ScheduleFields) => {
  const known = Intl.supportedValuesOf('timeZone')
  const zones = timeZone === '' || known.includes(timeZone) ? known : [timeZone, ...known]
  return (
    <s-select
      id="schedule-timeZone"
      label={say('schedule.form.zone')}
      value={timeZone}
      error={errors.timeZone ?? ''}
      onChange={({ currentTarget }) => change({ timeZone: currentTarget.value }, 'timeZone')}
    >
      {schedule === null && <s-option value="">{say('schedule.form.zone.shop')}</s-option>}
      {zones.map((zone) => (
        <s-option key={zone} value={zone}>
          {nameZone(zone)}
        </s-option>
      ))}
    </s-select>
  )
}
