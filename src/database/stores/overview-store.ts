import { mostUnmade, type OverviewCounts, type OverviewStore } from '../../ports/overview-store.ts'
import type { Database } from '../connect.ts'

export const createOverviewStore = (db: Database, shopId: string): OverviewStore => ({
  // Edits are counted by their states in an index, and those that came to nothing looked up one by one: joined with
  // all edits of the shop, a hundred thousand would be read for a handful.
  counts: async (since) => {
    const [counts] = await db.$queryRaw<[OverviewCounts]>`
      SELECT edits."inReview", edits.approved, edits.conflicts, unmade.count AS unmade,
        uncertain.calls AS "uncertainCalls", uncertain.micros AS "uncertainMicros",
        EXISTS (SELECT FROM decision WHERE shop_id = ${shopId}) AS "hasDecisions"
      FROM (
        SELECT (count(*) FILTER (WHERE state = 'in_review'))::int AS "inReview",
          (count(*) FILTER (WHERE state = 'approved'))::int AS approved,
          (count(*) FILTER (WHERE state = 'conflict'))::int AS conflicts
        FROM edit WHERE shop_id = ${shopId} AND state IN ('in_review', 'approved', 'conflict')
      ) AS edits, (
        SELECT count(*)::int FROM (
          SELECT product_id, source_media_id, colorway_key, created_at FROM edit
          WHERE shop_id = ${shopId} AND state IN ('failed', 'refused') AND moved_at >= ${since}
          ORDER BY moved_at DESC LIMIT ${mostUnmade}
        ) AS ended LEFT JOIN LATERAL (
          SELECT true AS found FROM edit AS later
          WHERE later.shop_id = ${shopId} AND later.product_id = ended.product_id
            AND later.source_media_id = ended.source_media_id AND later.colorway_key = ended.colorway_key
            AND later.created_at > ended.created_at
          LIMIT 1
        ) AS again ON true WHERE again.found IS NULL
      ) AS unmade, (
        SELECT count(*)::int AS calls, coalesce(sum(reserved_micros), 0)::bigint AS micros
        FROM attempt WHERE shop_id = ${shopId} AND state = 'uncertain'
      ) AS uncertain`
    return counts
  },
})
