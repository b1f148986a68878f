import type { PassingLimit } from '../../domain/approval-rule.ts'
import type { PassingCandidate } from '../../ports/candidate-store.ts'
import type { Database } from '../connect.ts'
import { Prisma } from '../generated/client.ts'

/** See the port. */
export const listPassing = (
  db: Database,
  shopId: string,
  { editId, limit }: { readonly editId: string; readonly limit: PassingLimit },
): Promise<PassingCandidate[]> =>
  db.$queryRaw<PassingCandidate[]>`
    SELECT candidate.id, candidate.edit_id AS "editId", (report->>'deltaE00')::float AS "deltaE00"
    ${passing(shopId, limit)} AND edit.id = ${editId}::uuid ORDER BY position`

/** See the port. */
export const countPassing = async (db: Database, shopId: string, limit: PassingLimit): Promise<number> => {
  const [{ count }] = await db.$queryRaw<[{ count: number }]>`
    SELECT count(DISTINCT candidate.edit_id)::int ${passing(shopId, limit)}`
  return count
}

/** Beside `undecided`: it says the same to Prisma. */
const passing = (shopId: string, { maxDeltaE00, providers }: PassingLimit): Prisma.Sql => Prisma.sql`
  FROM edit
    JOIN candidate ON candidate.shop_id = edit.shop_id AND candidate.edit_id = edit.id
    JOIN attempt ON attempt.shop_id = candidate.shop_id AND attempt.id = candidate.attempt_id
  WHERE edit.shop_id = ${shopId} AND edit.state = 'in_review' AND candidate.verdict = 'pass'
    AND (report->>'deltaE00')::float <= ${maxDeltaE00}
    ${providers.length > 0 ? Prisma.sql`AND attempt.provider = ANY (${[...providers]})` : Prisma.empty}
    AND NOT EXISTS (SELECT FROM decision
      WHERE decision.shop_id = ${shopId} AND decision.candidate_id = candidate.id
        AND decision.kind = 'reject' AND decision.taken_back_at IS NULL)
    AND NOT EXISTS (SELECT FROM candidate AS beside JOIN decision
        ON decision.shop_id = beside.shop_id AND decision.candidate_id = beside.id
      WHERE beside.shop_id = ${shopId} AND beside.attempt_id = candidate.attempt_id
        AND decision.kind = 'redo' AND decision.taken_back_at IS NULL)`
