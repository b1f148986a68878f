import type { WireSchedule } from '../../http/wire/wire-schedules.ts'
import { say } from '../texts/say.ts'
import { nameWeekday } from './name-weekday.ts'

/** "Every Monday at 03:00" */
export const tellCadence = (cadence: WireSchedule['cadence']): string => {
  switch (cadence.kind) {
    case 'daily':
      return say('cadence.daily', { at: cadence.at })
    case 'weekly':
      return say('cadence.weekly', { day: nameWeekday(cadence.day), at: cadence.at })
    case 'monthly':
      return tellMonthly(cadence)
    case 'cron':
      return say('cadence.cron', { expression: cadence.expression })
  }
}

const tellMonthly = ({ day, at }: { readonly day: number; readonly at: string }): string => {
  if (day === 1) return say('cadence.monthly.first', { at })
  return day === 31 ? say('cadence.monthly.last', { at }) : say('cadence.monthly', { day, at })
}
