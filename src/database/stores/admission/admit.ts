import { randomUUID } from 'node:crypto'
import { explainCap, periodsOf, type SpendingCaps } from '../../../domain/budget-period.ts'
import { countRoom } from '../../../domain/lanes/count-room.ts'
import { laneOf } from '../../../domain/lanes/lane-of.ts'
import { spacingMs } from '../../../domain/lanes/pace-starts.ts'
import { picturesPerCall } from '../../../domain/lanes/pictures-per-call.ts'
import { type Turn, takeTurns } from '../../../domain/lanes/take-turns.ts'
import { spendingCaps, usualSettings } from '../../../domain/shop-settings.ts'
import type { EditorDescription } from '../../../ports/image-editor.ts'
import type { Subject } from '../../../ports/nudges.ts'
import type { Database } from '../../connect.ts'
import { reserveMoney } from '../budget/reserve-money.ts'
import { readLaneState, type TimedLaneReport } from '../lanes/read-lane-state.ts'
import { machine, moveRow, moveRows } from '../move-rows.ts'
import type { Transaction } from '../transaction.ts'
import { type AdmissionLane, type QueuedEdit, readWaitingShops } from './read-waiting-shops.ts'

/** Any number that no other advisory lock of ours uses. */
const admissionLock = 7_201_846

/** A full round of a busy house is a few hundred statements. */
const longestMs = 30_000

interface Admission {
  readonly editors: readonly EditorDescription[]
  /** How long before its call an edit is let in. */
  readonly leadMs: number
  /** What a shop may spend on the house's accounts in a month. */
  readonly houseCapMicros: bigint | undefined
}

type Admitted = Turn<QueuedEdit, AdmissionLane>

/** What a turn is to bring, and what its shop may spend. */
interface Ordered extends Admitted {
  readonly pictures: number
  readonly caps: SpendingCaps
}

/**
 * Fills the room of all lanes with waiting edits of running batches, shops taking turns, under one lock for the
 * whole house. Each gets an attempt whose price is reserved; a batch whose price has no room is parked.
 */
export const admit = (db: Database, { editors, leadMs, houseCapMicros }: Admission): Promise<Subject[]> =>
  db.$transaction(
    async (tx) => {
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(${admissionLock})`
      const states = new Map<AdmissionLane, TimedLaneReport>()
      const room = new Map<AdmissionLane, number>()
      for (const lane of editors.map((editor) => laneOf(editor))) {
        const state = await readLaneState(tx, lane)
        states.set(lane, state)
        room.set(lane, countRoom(lane, state, { nowMs: state.nowMs, leadMs }))
      }
      const places = [...room.values()].reduce((sum, count) => sum + count, 0)
      if (places === 0) return []
      const shops = await readWaitingShops(tx, [...room.keys()], places)
      const settingsOf = new Map(shops.map(({ shopId, settings }) => [shopId, settings]))
      const now = new Date()
      const held = await holdEdits(tx, takeTurns(shops, room))
      const ordered = held.map((turn): Ordered => {
        const settings = settingsOf.get(turn.shopId) ?? usualSettings
        const caps = { ...spendingCaps(settings), houseMicros: houseCapMicros }
        return { ...turn, caps, pictures: picturesPerCall(turn.lane, settings.candidatesPerAttempt) }
      })
      return letIn(tx, { turns: await payTurns(tx, ordered, now), states, now })
    },
    { timeout: longestMs, maxWait: longestMs },
  )

/** Those turns whose edit still waits, and nobody moves it until the transaction ends. */
const holdEdits = async (tx: Transaction, turns: readonly Admitted[]): Promise<Admitted[]> => {
  const ids = turns.map(({ edit }) => edit.id)
  const held = await tx.$queryRaw<{ id: string }[]>`
    SELECT edit.id::text FROM edit
    JOIN unnest(${turns.map(({ shopId }) => shopId)}::text[], ${ids}::uuid[]) AS wanted(shop_id, id)
      ON edit.shop_id = wanted.shop_id AND edit.id = wanted.id
    WHERE edit.state = 'waiting'
    ORDER BY edit.shop_id, edit.id FOR UPDATE OF edit`
  const waiting = new Set(held.map(({ id }) => id))
  return turns.filter(({ edit }) => waiting.has(edit.id))
}

/** Those turns whose price could be reserved. A batch that has no room for its next one is parked. */
const payTurns = async (tx: Transaction, turns: readonly Ordered[], now: Date): Promise<Ordered[]> => {
  const paid: Ordered[] = []
  const groups = Map.groupBy(
    turns,
    ({ shopId, edit, lane }) => `${shopId} ${edit.batchId} ${lane.account} ${lane.model}`,
  )
  for (const group of groups.values()) {
    const [{ shopId, lane, edit, caps, pictures }] = group
    const { batchId } = edit
    const callMicros = lane.priceMicros * BigInt(pictures)
    const periods = periodsOf({ shopId, batchId, ...lane, reservedAt: now }, caps)
    const reserve = async (count: number) =>
      callMicros === 0n
        ? undefined
        : reserveMoney(tx, { shopId, micros: callMicros * BigInt(count), periods })
    if ((await reserve(group.length)) === undefined) {
      paid.push(...group)
      continue
    }
    // Not all of them together: as many as there is room for.
    for (const turn of group) {
      const full = await reserve(1)
      if (full !== undefined) {
        await parkBatch(tx, { shopId, batchId, ...explainCap(full, now) })
        break
      }
      paid.push(turn)
    }
  }
  return paid
}

interface Parking extends ReturnType<typeof explainCap> {
  readonly shopId: string
  readonly batchId: string
}

const parkBatch = async (tx: Transaction, { shopId, batchId: id, reason, resumeAt }: Parking) => {
  await moveRow(tx, shopId, { kind: 'batch', id, to: 'parked', actor: machine, reason })
  await tx.batch.update({ where: { shopId_id: { shopId, id } }, data: { resumeAt: resumeAt ?? null } })
}

interface LettingIn {
  readonly turns: readonly Ordered[]
  readonly states: ReadonlyMap<AdmissionLane, TimedLaneReport>
  readonly now: Date
}

/** Moves the edits on, each with its reserved attempt. */
const letIn = async (tx: Transaction, { turns, states, now }: LettingIn): Promise<Subject[]> => {
  const startOf = expectStarts(states)
  const admitted: Subject[] = []
  for (const [shopId, own] of Map.groupBy(turns, (turn) => turn.shopId)) {
    const ids = own.map(({ edit }) => edit.id)
    await moveRows(tx, shopId, { kind: 'edit', ids, from: ['waiting'], to: 'editing', actor: machine })
    const attempts = own.map(({ edit, lane, pictures }) => {
      const { provider, account, model } = lane
      const reservedMicros = lane.priceMicros * BigInt(pictures)
      const { id: editId, batchId, prompt, seed } = edit
      const call = {
        provider,
        account,
        model,
        prompt,
        seed,
        pictures,
        reservedMicros,
        startsAt: startOf(lane),
      }
      return { ...call, shopId, id: randomUUID(), editId, batchId, createdAt: now }
    })
    await tx.attempt.createMany({ data: attempts })
    // In the order of their last turns, so that it is another one that has the odd place next time.
    const lastTurnAt = new Date(now.getTime() + turns.findLastIndex((turn) => turn.shopId === shopId))
    await tx.shop.update({ where: { id: shopId }, data: { lastTurnAt } })
    admitted.push(...attempts.map(({ id }) => ({ shopId, id })))
  }
  return admitted
}

/** When each lane's next call will probably begin, after those that were let in before. */
const expectStarts = (states: ReadonlyMap<AdmissionLane, TimedLaneReport>) => {
  const ahead = new Map<AdmissionLane, number>()
  return (lane: AdmissionLane): Date => {
    const { nowMs = 0, nextStartAt = 0, reserved = 0 } = states.get(lane) ?? {}
    const before = ahead.get(lane) ?? reserved
    ahead.set(lane, before + 1)
    const { starts } = lane.limits
    return new Date(starts ? Math.max(nowMs, nextStartAt) + before * spacingMs(starts) : nowMs)
  }
}
