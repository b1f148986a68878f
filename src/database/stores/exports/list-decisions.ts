import type { DecisionFilter, DecisionLine } from '../../../ports/export-store.ts'
import type { Page, PageRequest } from '../../../ports/page.ts'
import type { Database } from '../../connect.ts'
import { Prisma } from '../../generated/client.ts'

interface Row extends Omit<DecisionLine, Absent> {
  readonly reason: string | null
  readonly takenBackAt: Date | null
  readonly takenBackBy: string | null
  readonly deltaE00: number | null
  readonly attemptMicros: bigint | null
}
type Absent = 'reason' | 'takenBackAt' | 'takenBackBy' | 'deltaE00' | 'attemptMicros'

export const listDecisions = async (
  db: Database,
  shopId: string,
  { after, limit }: PageRequest,
  filter: DecisionFilter,
): Promise<Page<DecisionLine>> => {
  const rows = await db.$queryRaw<Row[]>`
    SELECT decision.id::text AS id, decision.created_at AS "decidedAt", decision.kind::text AS kind,
      decision.decided_by AS "decidedBy", decision.reason, decision.taken_back_at AS "takenBackAt",
      decision.taken_back_by AS "takenBackBy", edit.product_id AS "productId",
      edit.product_title AS "productTitle", edit.product_handle AS "productHandle",
      edit.colorway_label AS "colorwayLabel", edit.source_media_id AS "sourceMediaId",
      candidate.id::text AS "candidateId", candidate.verdict::text AS verdict,
      (candidate.report ->> 'deltaE00')::float8 AS "deltaE00", attempt.provider, attempt.model,
      attempt.id::text AS "attemptId", attempt.settled_micros AS "attemptMicros"
    FROM (
      SELECT * FROM decision
      WHERE ${Prisma.join(conditionsOf(shopId, filter, after), ' AND ')}
      ORDER BY created_at, id
      LIMIT ${limit + 1}
    ) AS decision
    JOIN edit ON edit.shop_id = ${shopId} AND edit.id = decision.edit_id
    JOIN candidate ON candidate.shop_id = ${shopId} AND candidate.id = decision.candidate_id
    JOIN attempt ON attempt.shop_id = ${shopId} AND attempt.id = candidate.attempt_id
    ORDER BY decision.created_at, decision.id`
  const page = rows.slice(0, limit)
  return { rows: page.map(toLine), nextAfter: rows.length > limit ? page.at(-1)?.id : undefined }
}

const conditionsOf = (
  shopId: string,
  { from, before, batchId }: DecisionFilter,
  after: string | undefined,
): Prisma.Sql[] => [
  Prisma.sql`shop_id = ${shopId}`,
  ...(from ? [Prisma.sql`created_at >= ${from}`] : []),
  ...(before ? [Prisma.sql`created_at < ${before}`] : []),
  ...(after === undefined
    ? []
    : [
        Prisma.sql`(created_at, id) >
          (SELECT created_at, id FROM decision WHERE shop_id = ${shopId} AND id = ${after}::uuid)`,
      ]),
  ...(batchId === undefined
    ? []
    : [
        Prisma.sql`EXISTS (SELECT FROM batch_edit WHERE batch_edit.shop_id = ${shopId}
          AND batch_edit.batch_id = ${batchId}::uuid AND batch_edit.edit_id = decision.edit_id)`,
      ]),
]

const toLine = (row: Row): DecisionLine => ({
  ...row,
  reason: row.reason ?? undefined,
  takenBackAt: row.takenBackAt ?? undefined,
  takenBackBy: row.takenBackBy ?? undefined,
  deltaE00: row.deltaE00 ?? undefined,
  attemptMicros: row.attemptMicros ?? undefined,
})
