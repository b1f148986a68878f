import type { AttemptState } from '../../domain/attempt-state.ts'
import type { LedgerEntry, LedgerFilter, LedgerStore, LedgerSum } from '../../ports/ledger-store.ts'
import type { Database } from '../connect.ts'
import { Prisma } from '../generated/client.ts'

const entriesPerPage = 1_000
/** A million lines into a slow pipe take their time. */
const patience = { timeout: 3 * 3_600_000, maxWait: 60_000 }

export const createLedgerStore = (db: Database, shopId: string): LedgerStore => ({
  // A cursor: sorted once, held by the server, and without an index that every attempt would have to be written to.
  read: (filter, take) =>
    db.$transaction(async (tx) => {
      await tx.$executeRaw`SET LOCAL idle_in_transaction_session_timeout = '15min'`
      await tx.$executeRaw`
        DECLARE ledger NO SCROLL CURSOR FOR
        SELECT attempt.id, attempt.created_at AS "reservedAt", edit.product_id AS "productId",
          edit.product_title AS "productTitle", edit.colorway_label AS "colorwayLabel", attempt.provider,
          attempt.account, attempt.model, attempt.ticket, attempt.edit_id AS "editId", attempt.state::text AS state, attempt.reserved_micros AS "reservedMicros",
          attempt.settled_micros AS "settledMicros", ${counted} AS "countedMicros", attempt.batch_id AS "batchId",
          attempt.reason
        FROM attempt JOIN edit ON edit.shop_id = attempt.shop_id AND edit.id = attempt.edit_id
        WHERE ${matching(shopId, filter)}
        ORDER BY attempt.created_at, attempt.id`
      for (;;) {
        const rows = await tx.$queryRaw<Row[]>(
          Prisma.sql`FETCH ${Prisma.raw(`${entriesPerPage}`)} FROM ledger`,
        )
        if (rows.length > 0) await take(rows.map(toEntry))
        if (rows.length < entriesPerPage) return
      }
    }, patience),

  sum: (filter) => db.$queryRaw<LedgerSum[]>`
    SELECT to_char(attempt.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS day, attempt.provider,
      attempt.state::text AS state, count(*)::int AS attempts, sum(${counted})::bigint AS "countedMicros",
      count(*) FILTER (WHERE ${broughtAccepted})::int AS accepted
    FROM attempt JOIN edit ON edit.shop_id = attempt.shop_id AND edit.id = attempt.edit_id
    WHERE ${matching(shopId, filter)}
    GROUP BY 1, 2, attempt.state
    ORDER BY 1, 2, attempt.state`,

  spentIn: async (periods) => {
    const rows = await db.budget.findMany({ where: { shopId, period: { in: [...periods] } } })
    const spent = new Map(rows.map(({ period, spentMicros }) => [period, spentMicros]))
    return new Map(periods.map((period) => [period, spent.get(period) ?? 0n]))
  },
})

type Row = Omit<LedgerEntry, 'ticket' | 'settledMicros' | 'batchId' | 'reason'> & {
  readonly ticket: string | null
  readonly state: AttemptState
  readonly settledMicros: bigint | null
  readonly batchId: string | null
  readonly reason: string | null
}

const toEntry = (row: Row): LedgerEntry => ({
  ...row,
  ticket: row.ticket ?? undefined,
  settledMicros: row.settledMicros ?? undefined,
  batchId: row.batchId ?? undefined,
  reason: row.reason ?? undefined,
})

/** The money of an attempt that came to nothing is free again. */
const counted = Prisma.sql`
  CASE WHEN attempt.state IN ('released', 'refused', 'failed', 'written_off') THEN 0::bigint
    ELSE coalesce(attempt.settled_micros, attempt.reserved_micros) END`

/** An edit that was made again is the picture of its last attempt. */
const broughtAccepted = Prisma.sql`
  attempt.state = 'settled' AND edit.state IN ('approved', 'publishing', 'published', 'undone') AND NOT EXISTS (
    SELECT 1 FROM attempt later
    WHERE later.shop_id = attempt.shop_id AND later.edit_id = attempt.edit_id AND later.state = 'settled'
      AND (later.created_at, later.id) > (attempt.created_at, attempt.id)
  )`

const matching = (shopId: string, { from, before, batchId, state }: LedgerFilter): Prisma.Sql =>
  Prisma.join(
    [
      Prisma.sql`attempt.shop_id = ${shopId}`,
      ...(from ? [Prisma.sql`attempt.created_at >= ${from}`] : []),
      ...(before ? [Prisma.sql`attempt.created_at < ${before}`] : []),
      ...(batchId === undefined ? [] : [Prisma.sql`attempt.batch_id = ${batchId}::uuid`]),
      ...(state === undefined ? [] : [Prisma.sql`attempt.state = ${state}::attempt_state`]),
    ],
    ' AND ',
  )
