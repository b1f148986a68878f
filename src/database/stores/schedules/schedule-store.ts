import { randomUUID } from 'node:crypto'
import { changed, removed } from '../../../domain/deed.ts'
import { conflict } from '../../../domain/errors.ts'
import type { Schedule, ScheduleStore } from '../../../ports/schedule-store.ts'
import type { Database } from '../../connect.ts'
import type { ScheduleModel } from '../../generated/models.ts'
import { isUniqueViolation } from '../../is-unique-violation.ts'
import { noteEvents } from '../note-events.ts'
import { orNotFound } from '../or-not-found.ts'
import type { Transaction } from '../transaction.ts'
import { cadenceColumn, refreshScopeColumn, toRefreshScopeColumn } from './columns.ts'

export const createScheduleStore = (db: Database, shopId: string): ScheduleStore => {
  const keyOf = (id: string) => ({ shopId_id: { shopId, id } })
  const note = (
    tx: Transaction,
    { id, name }: Pick<Schedule, 'id' | 'name'>,
    { to, actor }: { readonly to: string; readonly actor: string },
  ) => noteEvents(tx, shopId, { kind: 'schedule', subjects: [{ id, name }], to, actor })

  return {
    add: ({ cadence, scope, ...schedule }) =>
      namedOnce(schedule.name, () =>
        db.$transaction(async (tx) => {
          const columns = { cadence: { ...cadence }, scope: toRefreshScopeColumn(scope) }
          const row = await tx.schedule.create({
            data: { ...schedule, ...columns, shopId, id: randomUUID() },
          })
          await note(tx, row, { to: 'added', actor: schedule.requestedBy })
          return toSchedule(row)
        }),
      ),

    get: async (id) =>
      toSchedule(await orNotFound(db.schedule.findUniqueOrThrow({ where: keyOf(id) }), `schedule ${id}`)),

    list: async () => {
      const rows = await db.schedule.findMany({
        where: { shopId },
        orderBy: [{ name: 'asc' }, { id: 'asc' }],
      })
      return rows.map(toSchedule)
    },

    change: (id, { cadence, scope, ...changes }, actor) =>
      namedOnce(changes.name, () =>
        db.$transaction(async (tx) => {
          const data = {
            ...changes,
            ...(cadence && { cadence: { ...cadence } }),
            ...(scope && { scope: toRefreshScopeColumn(scope) }),
          }
          const row = await orNotFound(tx.schedule.update({ where: keyOf(id), data }), `schedule ${id}`)
          const paused = row.paused ? 'paused' : 'resumed'
          await note(tx, row, { to: changes.paused === undefined ? changed : paused, actor })
          return toSchedule(row)
        }),
      ),

    remove: (id, actor) =>
      db.$transaction(async (tx) => {
        const row = await orNotFound(tx.schedule.delete({ where: keyOf(id) }), `schedule ${id}`)
        await note(tx, row, { to: removed, actor })
      }),
  }
}

const namedOnce = async <T>(name: string | undefined, write: () => Promise<T>): Promise<T> => {
  try {
    return await write()
  } catch (error) {
    if (!isUniqueViolation(error)) throw error
    const message = `There is a schedule “${name}” already: choose another name.`
    throw conflict(message, { name: message })
  }
}

const toSchedule = (row: ScheduleModel): Schedule => ({
  ...row,
  cadence: cadenceColumn.parse(row.cadence),
  scope: refreshScopeColumn.parse(row.scope),
  lastRunAt: row.lastRunAt ?? undefined,
})
