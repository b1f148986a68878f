import type { EditorDescription } from '../../../ports/image-editor.ts'
import type { LaneReport } from '../../../ports/lanes.ts'
import type { Transaction } from '../transaction.ts'

export type LaneKey = Pick<EditorDescription, 'account' | 'model' | 'timeoutMs'>

export interface TimedLaneReport extends LaneReport {
  /** The database's clock as the lane was read: ms since 1970. */
  readonly nowMs: number
}

/**
 * Where a lane stands. A call of unknown outcome may still be at work until it would have ended anyway. What rests,
 * since its shop lets us in no more, takes nobody's place.
 */
export const readLaneState = async (tx: Transaction, lane: LaneKey): Promise<TimedLaneReport> => {
  const { account, model, timeoutMs } = lane
  const [row] = await tx.$queryRaw<
    [
      {
        now_ms: number
        next_start_ms: number
        failures: number
        rests_until_ms: number
        broken_reason: string | null
        reserved: number
        in_flight: number
      },
    ]
  >`
    SELECT extract(epoch FROM clock_timestamp())::float8 * 1000 AS now_ms,
      coalesce(lane.next_start_ms, 0) AS next_start_ms, coalesce(lane.failures, 0) AS failures,
      coalesce(extract(epoch FROM lane.rests_until)::float8 * 1000, 0) AS rests_until_ms, lane.broken_reason,
      calls.reserved, calls.begun + unknown.calls AS in_flight
    FROM (VALUES (1)) AS one
    LEFT JOIN lane ON lane.account = ${account} AND lane.model = ${model}
    CROSS JOIN (
      SELECT count(*) FILTER (WHERE attempt.state = 'reserved')::int AS reserved,
        count(*) FILTER (WHERE attempt.state <> 'reserved')::int AS begun
      FROM attempt JOIN shop ON shop.id = attempt.shop_id
      WHERE attempt.account = ${account} AND attempt.model = ${model}
        AND attempt.state = ANY (ARRAY['reserved'::attempt_state, 'submitted'::attempt_state, 'ticketed'::attempt_state])
        AND (shop.access = 'granted' OR attempt.lease_until > now())
    ) calls
    CROSS JOIN (
      SELECT count(*)::int AS calls FROM attempt
      WHERE state = 'uncertain' AND account = ${account} AND model = ${model}
        AND moved_at > now() - ${timeoutMs} * interval '1 ms'
    ) unknown`
  return {
    nowMs: row.now_ms,
    nextStartAt: row.next_start_ms,
    failures: row.failures,
    restsUntil: row.rests_until_ms,
    brokenReason: row.broken_reason ?? undefined,
    reserved: row.reserved,
    inFlight: row.in_flight,
  }
}

/** The same, and nobody else changes the lane until the transaction ends. */
export const holdLane = async (tx: Transaction, lane: LaneKey): Promise<TimedLaneReport> => {
  const { account, model } = lane
  await tx.$executeRaw`INSERT INTO lane (account, model) VALUES (${account}, ${model}) ON CONFLICT DO NOTHING`
  await tx.$queryRaw`SELECT 1 FROM lane WHERE account = ${account} AND model = ${model} FOR UPDATE`
  return readLaneState(tx, lane)
}
