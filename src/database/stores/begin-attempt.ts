import { followingStart, waitForStartMs } from '../../domain/lanes/pace-starts.ts'
import type { Beginning, Call } from '../../ports/attempt-store.ts'
import type { Database } from '../connect.ts'
import { endAttempt } from './end-attempt.ts'
import { holdLane } from './lanes/read-lane-state.ts'
import { machine, moveRow } from './move-rows.ts'
import type { Transaction } from './transaction.ts'

/**
 * Gives an attempt the next start of its lane, if that is now: the lane is held while its calls are counted, so that
 * two workers never take the same place.
 */
export const beginAttempt = (db: Database, shopId: string, id: string, call: Call): Promise<Beginning> =>
  db.$transaction(async (tx): Promise<Beginning> => {
    const { editor, requestKey, parameters, prompt } = call
    const asked = {
      requestKey: requestKey ?? null,
      parameters: { ...parameters },
      ...(prompt !== undefined && { prompt }),
    }
    if ((await tx.attempt.count({ where: { shopId, id, state: 'reserved' } })) === 0) return { kind: 'gone' }
    const state = await holdLane(tx, editor)
    const same = await findSame(tx, shopId, requestKey)
    if (same?.state === 'settled') {
      const data = { ...asked, resultKeys: same.resultKeys, settledMicros: 0n }
      const ended = await endAttempt(tx, shopId, { id, to: 'settled', editTo: 'finishing', data })
      return { kind: ended ? 'reused' : 'gone' }
    }
    if (same) return { kind: 'under way' }
    const { atOnce, starts } = editor.limits
    if (state.inFlight >= atOnce) return { kind: 'full' }
    const waitMs = starts ? waitForStartMs(state.nextStartAt, state.nowMs) : 0
    if (waitMs > 0) return { kind: 'wait', waitMs }
    const from = ['reserved'] as const
    if (!(await moveRow(tx, shopId, { kind: 'attempt', id, from, to: 'submitted', actor: machine })))
      return { kind: 'gone' }
    await tx.attempt.update({ where: { shopId_id: { shopId, id } }, data: asked })
    if (starts)
      await tx.lane.update({
        where: { account_model: { account: editor.account, model: editor.model } },
        data: { nextStartMs: followingStart(state.nextStartAt, state.nowMs, starts) },
      })
    return { kind: 'begun' }
  })

/** An attempt of the same request whose pictures can be had, now or soon. */
const findSame = async (tx: Transaction, shopId: string, requestKey: string | undefined) =>
  requestKey === undefined
    ? undefined
    : await tx.attempt.findFirst({
        where: {
          shopId,
          requestKey,
          OR: [
            { state: 'settled', resultKeys: { isEmpty: false } },
            { state: { in: ['submitted', 'ticketed'] } },
          ],
        },
        orderBy: { state: 'desc' },
        select: { state: true, resultKeys: true },
      })
