import type { DueSchedule } from '../../../ports/house.ts'
import type { Subject } from '../../../ports/nudges.ts'
import type { Database } from '../../connect.ts'
import { cadenceColumn } from './columns.ts'

/** Of a flood, so many begin at a time. */
const mostAtOnce = 1_000

interface Claim {
  readonly now: Date
  readonly nextOf: (schedule: DueSchedule) => Date | undefined
}

/**
 * Moves on each schedule that is due and writes its run down, in one statement: where somebody else moved it on since we
 * looked, nothing is added, and the index over schedule and moment keeps a run from happening twice.
 */
export const claimSchedules = async (db: Database, { now, nextOf }: Claim): Promise<readonly Subject[]> => {
  const schedules = await db.schedule.findMany({
    where: { paused: false, nextRunAt: { lte: now }, shop: { access: 'granted' } },
    orderBy: { nextRunAt: 'asc' },
    take: mostAtOnce,
  })
  const due = schedules.flatMap(({ shopId, id, nextRunAt, timeZone, ...row }) => {
    const next = nextOf({ cadence: cadenceColumn.parse(row.cadence), timeZone })
    return next ? [{ shopId, id, dueAt: nextRunAt, next }] : []
  })
  if (due.length === 0) return []
  const claimed = await db.$queryRaw<{ shop_id: string; id: string }[]>`
    WITH due AS (
      SELECT * FROM unnest(${due.map(({ shopId }) => shopId)}::text[], ${due.map(({ id }) => id)}::uuid[],
        ${due.map(({ dueAt }) => dueAt)}::timestamptz[], ${due.map(({ next }) => next)}::timestamptz[])
        AS due (shop_id, id, due_at, next_run_at)
    ), moved AS (
      UPDATE schedule SET next_run_at = due.next_run_at, last_run_at = ${now}
      FROM due WHERE schedule.shop_id = due.shop_id AND schedule.id = due.id
        AND schedule.next_run_at = due.due_at AND NOT schedule.paused
      RETURNING schedule.shop_id, schedule.id, schedule.name, schedule.scope, schedule.cap_micros,
        schedule.requested_by, due.due_at
    ), planned AS (
      INSERT INTO refresh (shop_id, id, cause, schedule_id, name, scope, cap_micros, requested_by, due_at)
      SELECT shop_id, gen_random_uuid(), 'schedule', id, name, scope, cap_micros, requested_by, due_at FROM moved
      ON CONFLICT DO NOTHING
      RETURNING shop_id, id, name
    )
    INSERT INTO event (shop_id, subject_kind, subject_id, to_state, actor, reason)
    SELECT shop_id, 'refresh', id, 'planned', 'schedule: ' || name, NULL FROM planned
    RETURNING shop_id, subject_id::text AS id`
  return claimed.map(({ shop_id: shopId, id }) => ({ shopId, id }))
}
