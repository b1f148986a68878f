import { brokenRestMs, failuresWhenBroken, restAfterFailuresMs } from '../../../domain/lanes/rest-lane.ts'
import type { EditorDescription } from '../../../ports/image-editor.ts'
import type { Lanes } from '../../../ports/lanes.ts'
import type { Database } from '../../connect.ts'
import { holdLane, readLaneState } from './read-lane-state.ts'

const keyOf = ({ account, model }: EditorDescription) => ({ account_model: { account, model } })

/** Calls end well all the time: what was told a moment ago needs not be told again. */
const repeatNoneForMs = 1_000

export const createLanes = (db: Database, knownToWork = new Map<string, number>()): Lanes => ({
  read: (editor) => readLaneState(db, editor),

  noteWorking: async ({ account, model }) => {
    const key = `${account} ${model}`
    if ((knownToWork.get(key) ?? 0) > Date.now()) return
    await db.lane.updateMany({
      where: { account, model, OR: [{ failures: { gt: 0 } }, { brokenReason: { not: null } }] },
      data: { failures: 0, restsUntil: null, brokenReason: null },
    })
    knownToWork.set(key, Date.now() + repeatNoneForMs)
  },

  noteFailure: (editor) => {
    knownToWork.delete(`${editor.account} ${editor.model}`)
    return db.$transaction(async (tx) => {
      const { failures: before, nowMs } = await holdLane(tx, editor)
      const failures = before + 1
      const restsUntil = new Date(nowMs + restAfterFailuresMs(failures))
      await tx.lane.update({ where: keyOf(editor), data: { failures, restsUntil } })
    })
  },

  noteBroken: (editor, brokenReason) => {
    knownToWork.delete(`${editor.account} ${editor.model}`)
    return db.$transaction(async (tx) => {
      const { failures, nowMs } = await holdLane(tx, editor)
      const restsUntil = new Date(nowMs + brokenRestMs)
      await tx.lane.update({
        where: keyOf(editor),
        data: { failures: Math.max(failures + 1, failuresWhenBroken), restsUntil, brokenReason },
      })
    })
  },

  forget: async (account) => {
    await db.lane.updateMany({
      where: { account },
      data: { failures: 0, restsUntil: null, brokenReason: null },
    })
  },

  holdUntil: async ({ account, model }, moment) => {
    await db.$executeRaw`
      INSERT INTO lane (account, model, next_start_ms) VALUES (${account}, ${model}, ${moment.getTime()}::float8)
      ON CONFLICT (account, model) DO UPDATE SET
        next_start_ms = greatest(lane.next_start_ms, excluded.next_start_ms)`
  },
})
