import type { Database } from '../connect.ts'

/** See the port. The edit is held meanwhile, as by a decision: whichever comes first is seen by the other. */
export const doubt = (
  db: Database,
  shopId: string,
  candidateId: string,
  reasons: readonly string[],
): Promise<boolean> =>
  db.$transaction(async (tx) => {
    const held = await tx.$queryRaw<unknown[]>`
      SELECT edit.id FROM edit JOIN candidate ON candidate.shop_id = edit.shop_id AND candidate.edit_id = edit.id
      WHERE candidate.shop_id = ${shopId} AND candidate.id = ${candidateId}::uuid AND edit.state = 'in_review'
      FOR UPDATE OF edit`
    if (held.length === 0) return false
    const doubted = await tx.$executeRaw`
      UPDATE candidate
      SET verdict = CASE WHEN verdict = 'pass' THEN 'look'::verdict ELSE verdict END,
        reasons = reasons || ARRAY(
          SELECT reason FROM unnest(${[...reasons]}::text[]) WITH ORDINALITY AS fresh (reason, place)
          WHERE reason <> ALL (candidate.reasons) ORDER BY place)
      WHERE shop_id = ${shopId} AND id = ${candidateId}::uuid
        AND NOT EXISTS (SELECT FROM decision 
          WHERE shop_id = ${shopId} AND candidate_id = candidate.id AND taken_back_at IS NULL)`
    return doubted > 0
  })
