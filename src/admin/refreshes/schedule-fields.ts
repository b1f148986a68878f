import type { WireSchedule } from '../../http/wire/wire-schedules.ts'
import type { ScheduleDraft, ScheduleErrors } from './schedule-draft.ts'

/** What each group of fields of the form is given. */
export interface ScheduleFields {
  /** That which is changed; null: a new one. */
  readonly schedule: WireSchedule | null
  readonly draft: ScheduleDraft
  readonly errors: ScheduleErrors
  /** Takes what was typed, and what was wrong with that part is forgiven. */
  readonly change: (changes: Partial<ScheduleDraft>, part: keyof ScheduleErrors) => void
}
