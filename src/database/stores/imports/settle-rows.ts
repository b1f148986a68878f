import type { Pool, PoolClient } from 'pg'
import type { ImportCounts, NeedsCount } from '../../../ports/csv-import-store.ts'
import { type Database, poolOf } from '../../connect.ts'
import { type EditGroup, readGroup } from './edit-group.ts'

/**
 * Compares all rows that ask for the same edit. A row that wants nothing but what is missing gives way to one that wants
 * something; of rows that want the same, the first counts; where they want different things, all are errors, as nobody
 * can say which is meant.
 */
export const settleRows = async (db: Database, shopId: string, importId: string): Promise<ImportCounts> => {
  const pool: Pool = poolOf(db)
  const client = await pool.connect()
  let failure: unknown
  try {
    await client.query("BEGIN; SET LOCAL work_mem = '128MB'")
    await client.query(unpackStatement, [shopId, importId])
    await client.query('ANALYZE asked')
    await client.query(mergeStatement, [shopId, importId, ...Object.values(said)])
    // What was kept this minute has no statistics, and by none PostgreSQL would go through all rows for each.
    await client.query('ANALYZE import_row')
    await client.query(dropStatement, [shopId, importId])
    const counts = await countRows(client, [shopId, importId])
    await client.query('COMMIT')
    return counts
  } catch (error) {
    failure = error
    throw error
  } finally {
    client.release(failure !== undefined)
  }
}

const countRows = async (client: PoolClient, values: readonly [string, string]): Promise<ImportCounts> => {
  const { rows: planned } = await client.query<{ readonly count: number }>(plannedStatement)
  const { rows: reported } = await client.query<OutcomeRow>(reportedStatement, [...values])
  const { rows: grouped } = await client.query<GroupRow>(groupStatement, [...values])
  const countOf = (outcome: OutcomeRow['outcome']): number =>
    reported.find((one) => one.outcome === outcome)?.count ?? 0
  const groups = grouped.map(({ group, edits }) => ({ ...readGroup(group), edits }))
  return {
    planned: planned[0].count,
    notes: countOf('note'),
    errors: countOf('error'),
    edits: groups.reduce((sum, { edits }) => sum + edits, 0),
    products: new Set(groups.map(({ productId }) => productId)).size,
    needs: sumNeeds(groups),
  }
}

interface OutcomeRow {
  readonly outcome: 'note' | 'error'
  readonly count: number
}

interface GroupRow {
  readonly group: string
  readonly edits: number
}

const sumNeeds = (groups: readonly (EditGroup & { readonly edits: number })[]): readonly NeedsCount[] => {
  const byNeeds = Map.groupBy(groups, ({ provider, needsPrompt, promptCharacters }) =>
    JSON.stringify([provider, needsPrompt, promptCharacters]),
  )
  return [...byNeeds.values()].map((some) => {
    const [{ provider, needsPrompt, promptCharacters }] = some
    return { provider, needsPrompt, promptCharacters, edits: some.reduce((sum, { edits }) => sum + edits, 0) }
  })
}

/** What is said of a row that asks for what another one does; a row's number stands for `%s`. */
const said = {
  otherwiseBelow: 'A row below asks for the same picture otherwise.',
  otherwise: 'Row %s asks for the same picture otherwise.',
  same: 'Row %s asks for the same picture.',
  suggestion: 'Keep one of the rows, or write “further” as the angle of those that are only for the gallery.',
}

/** Each edit that a row asks for: unpacked once, and looked at several times. */
const unpackStatement = `
  CREATE TEMP TABLE asked ON COMMIT DROP AS
  SELECT last_number, one.* FROM import_chunk,
    unnest(numbers, parts, targets, wishes, import_chunk.only_missing, import_chunk.group_at)
      AS one (number, part, target, wish, only_missing, group_at)
  WHERE shop_id = $1 AND import_id = $2::uuid`

/** What is asked for once needs no second look: of a million rows most are. */
const mergeStatement = `
  WITH rival AS MATERIALIZED (
    SELECT * FROM asked WHERE target IN (SELECT target FROM asked GROUP BY target HAVING count(*) > 1)
  ), crowded AS (
    SELECT target,
      min(number) FILTER (WHERE NOT only_missing) AS first_said,
      min(number) AS first,
      count(DISTINCT wish) FILTER (WHERE NOT only_missing) > 1 AS is_contested
    FROM rival GROUP BY target
  ), judged AS (
    SELECT number, part, coalesce(first_said, first) AS winner, is_contested AND NOT only_missing AS is_conflict
    FROM rival JOIN crowded USING (target)
    WHERE is_contested OR number <> coalesce(first_said, first)
  )
  INSERT INTO import_row (shop_id, import_id, number, part, outcome, code, message, suggestion)
  SELECT $1, $2::uuid, number, part,
    CASE WHEN is_conflict THEN 'error' ELSE 'note' END::import_outcome,
    CASE WHEN is_conflict THEN 'conflict' ELSE 'same-as' END,
    CASE
      WHEN NOT is_conflict THEN format($5::text, winner)
      WHEN number = winner THEN $3::text
      ELSE format($4::text, winner) END,
    CASE WHEN is_conflict THEN $6::text END
  FROM judged WHERE NOT EXISTS (
    SELECT FROM import_row AS said
    WHERE said.shop_id = $1 AND said.import_id = $2::uuid AND said.number = judged.number AND said.part = judged.part)
  ORDER BY number, part`

/** What is left is planned. */
const dropStatement = `
  DELETE FROM asked USING import_row AS said
  WHERE said.shop_id = $1 AND said.import_id = $2::uuid AND said.number = asked.number AND said.part = asked.part`

const plannedStatement = 'SELECT count(DISTINCT number)::int AS count FROM asked'

/** A row of which any edit is planned counts as planned, whatever became of its first. */
const reportedStatement = `
  SELECT outcome, count(*)::int AS count FROM import_row
  WHERE shop_id = $1 AND import_id = $2::uuid AND part = 0
    AND number NOT IN (SELECT number FROM asked WHERE part > 0)
  GROUP BY outcome`

const groupStatement = `
  SELECT "group", sum(edits)::int AS edits
  FROM (SELECT last_number, group_at, count(*) AS edits FROM asked GROUP BY last_number, group_at) AS counted
  JOIN (
    SELECT last_number, one.* FROM import_chunk, unnest(groups) WITH ORDINALITY AS one ("group", group_at)
    WHERE shop_id = $1 AND import_id = $2::uuid
  ) AS named USING (last_number, group_at)
  GROUP BY "group"`
