import type { Pool, PoolClient } from 'pg'
import type { ImportCounts, NeedsCount } from '../../../ports/csv-import-store.ts'
import { type Database, poolOf } from '../../connect.ts'

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
    // A table that grew this minute has no statistics, and by none PostgreSQL would go through all rows for each.
    await client.query(
      "BEGIN; SET LOCAL work_mem = '128MB'; SET LOCAL enable_nestloop = off; ANALYZE import_row",
    )
    await client.query(mergeStatement, [shopId, importId, ...Object.values(said)])
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
  const { rows } = await client.query<OutcomeRow>(outcomeStatement, [...values])
  const { rows: late } = await client.query<OutcomeRow>(lateStatement, [...values])
  const { rows: groups } = await client.query<GroupRow>(groupStatement, [...values])
  const countOf = (counted: readonly OutcomeRow[], outcome: OutcomeRow['outcome']): number =>
    counted.find((one) => one.outcome === outcome)?.count ?? 0
  const [lateNotes, lateErrors] = [countOf(late, 'note'), countOf(late, 'error')]
  return {
    planned: countOf(rows, 'planned') + lateNotes + lateErrors,
    notes: countOf(rows, 'note') - lateNotes,
    errors: countOf(rows, 'error') - lateErrors,
    edits: groups.reduce((sum, { edits }) => sum + edits, 0),
    products: new Set(groups.map(({ product_id }) => product_id)).size,
    needs: sumNeeds(groups),
  }
}

interface OutcomeRow {
  readonly outcome: 'planned' | 'note' | 'error'
  readonly count: number
}

interface GroupRow {
  readonly product_id: string
  readonly provider: string | null
  readonly needs_prompt: boolean
  readonly prompt_characters: number
  readonly edits: number
}

const sumNeeds = (groups: readonly GroupRow[]): readonly NeedsCount[] => {
  const byNeeds = Map.groupBy(groups, (row) =>
    JSON.stringify([row.provider, row.needs_prompt, row.prompt_characters]),
  )
  return [...byNeeds.values()].map((rows) => {
    const [{ provider, needs_prompt: needsPrompt, prompt_characters: promptCharacters }] = rows
    const edits = rows.reduce((sum, row) => sum + row.edits, 0)
    return { provider: provider ?? undefined, needsPrompt, promptCharacters, edits }
  })
}

/** What is said of a row that asks for what another one does; a row's number stands for `%s`. */
const said = {
  otherwiseBelow: 'A row below asks for the same picture otherwise.',
  otherwise: 'Row %s asks for the same picture otherwise.',
  same: 'Row %s asks for the same picture.',
  suggestion: 'Keep one of the rows, or write “further” as the angle of those that are only for the gallery.',
}

/** Two pictures may have the same, and are told apart afterwards. */
const hash = `hashtextextended(product_id || colorway_key || target, 0)`

/** What is asked for once needs no second look: of a million rows most are. */
const mergeStatement = `
  WITH twice AS MATERIALIZED (
    SELECT ${hash} AS hash FROM import_row
    WHERE shop_id = $1 AND import_id = $2::uuid AND outcome = 'planned'
    GROUP BY hash HAVING count(*) > 1
  ), rival AS MATERIALIZED (
    SELECT product_id, colorway_key, target, number, part, wanted, provider, only_missing
    FROM import_row
    WHERE shop_id = $1 AND import_id = $2::uuid AND outcome = 'planned' AND ${hash} IN (SELECT hash FROM twice)
  ), crowded AS (
    SELECT product_id, colorway_key, target,
      min(number) FILTER (WHERE NOT only_missing) AS first_said,
      min(number) AS first,
      count(DISTINCT (wanted, provider)) FILTER (WHERE NOT only_missing) > 1 AS is_contested
    FROM rival GROUP BY product_id, colorway_key, target
  ), judged AS (
    SELECT number, part, coalesce(first_said, first) AS winner, is_contested AND NOT only_missing AS is_conflict
    FROM rival JOIN crowded USING (product_id, colorway_key, target)
    WHERE is_contested OR number <> coalesce(first_said, first)
  )
  UPDATE import_row AS row SET
    outcome = CASE WHEN is_conflict THEN 'error' ELSE 'note' END::import_outcome,
    code = CASE WHEN is_conflict THEN 'conflict' ELSE 'same-as' END,
    message = CASE
      WHEN NOT is_conflict THEN format($5::text, winner)
      WHEN judged.number = winner THEN $3::text
      ELSE format($4::text, winner) END,
    suggestion = CASE WHEN is_conflict THEN $6::text END
  FROM judged
  WHERE row.shop_id = $1 AND row.import_id = $2::uuid AND row.number = judged.number AND row.part = judged.part`

const outcomeStatement = `
  SELECT outcome, count(*)::int AS count FROM import_row
  WHERE shop_id = $1 AND import_id = $2::uuid AND part = 0 GROUP BY outcome`

/** Rows of which only a later edit is planned: they count as planned, whatever became of their first. */
const lateStatement = `
  SELECT first.outcome, count(DISTINCT first.number)::int AS count
  FROM import_row AS late JOIN import_row AS first
    ON first.shop_id = late.shop_id AND first.import_id = late.import_id AND first.number = late.number AND first.part = 0
  WHERE late.shop_id = $1 AND late.import_id = $2::uuid AND late.part > 0 AND late.outcome = 'planned'
    AND first.outcome <> 'planned'
  GROUP BY first.outcome`

const groupStatement = `
  SELECT product_id, provider, needs_prompt, prompt_characters, count(*)::int AS edits FROM import_row
  WHERE shop_id = $1 AND import_id = $2::uuid AND outcome = 'planned'
  GROUP BY product_id, provider, needs_prompt, prompt_characters`
