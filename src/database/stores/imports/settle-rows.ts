import type { ImportCounts, NeedsCount } from '../../../ports/csv-import-store.ts'
import { type Database, poolOf } from '../../connect.ts'

/**
 * Compares all rows that ask for the same edit. A row that wants nothing but what is missing gives way to one that wants
 * something; of rows that want the same, the first counts; where they want different things, all are errors, as nobody
 * can say which is meant.
 */
export const settleRows = async (db: Database, shopId: string, importId: string): Promise<ImportCounts> => {
  const pool = poolOf(db)
  const values = [shopId, importId]
  await pool.query('ANALYZE import_row')
  await pool.query(mergeStatement, [...values, ...Object.values(said)])
  const { rows } = await pool.query<CountRow>(countStatement, values)
  const { rows: needs } = await pool.query<NeedsRow>(needsStatement, values)
  const [{ planned, notes, errors, products }] = rows
  const counted = needs.map(toNeedsCount)
  const edits = counted.reduce((sum, one) => sum + one.edits, 0)
  return { planned, notes, errors, edits, products, needs: counted }
}

interface CountRow {
  readonly planned: number
  readonly notes: number
  readonly errors: number
  readonly products: number
}

interface NeedsRow {
  readonly provider: string | null
  readonly needs_prompt: boolean
  readonly prompt_characters: number
  readonly edits: number
}

const toNeedsCount = (row: NeedsRow): NeedsCount => ({
  provider: row.provider ?? undefined,
  needsPrompt: row.needs_prompt,
  promptCharacters: row.prompt_characters,
  edits: row.edits,
})

/** What is said of a row that asks for what another one does; a row's number stands for `%s`. */
const said = {
  otherwiseBelow: 'A row below asks for the same picture otherwise.',
  otherwise: 'Row %s asks for the same picture otherwise.',
  same: 'Row %s asks for the same picture.',
  suggestion: 'Keep one of the rows, or write “further” as the angle of those that are only for the gallery.',
}

const mergeStatement = `
  WITH crowded AS MATERIALIZED (
    SELECT product_id, colorway_key, target,
      min(number) FILTER (WHERE NOT (wanted ->> 'onlyMissing')::bool) AS first_said,
      min(number) AS first,
      count(DISTINCT (wanted, provider)) FILTER (WHERE NOT (wanted ->> 'onlyMissing')::bool) AS wishes
    FROM import_row WHERE shop_id = $1 AND import_id = $2::uuid AND outcome = 'planned'
    GROUP BY product_id, colorway_key, target HAVING count(*) > 1
  )
  UPDATE import_row AS row SET
    outcome = CASE WHEN wishes > 1 AND NOT (wanted ->> 'onlyMissing')::bool THEN 'error' ELSE 'note' END::import_outcome,
    code = CASE WHEN wishes > 1 AND NOT (wanted ->> 'onlyMissing')::bool THEN 'conflict' ELSE 'same-as' END,
    message = CASE
      WHEN wishes > 1 AND NOT (wanted ->> 'onlyMissing')::bool AND number = first_said
        THEN $3::text
      WHEN wishes > 1 AND NOT (wanted ->> 'onlyMissing')::bool
        THEN format($4::text, first_said)
      ELSE format($5::text, coalesce(first_said, first)) END,
    suggestion = CASE WHEN wishes > 1 AND NOT (wanted ->> 'onlyMissing')::bool
      THEN $6::text END
  FROM crowded
  WHERE row.shop_id = $1 AND row.import_id = $2::uuid AND row.outcome = 'planned'
    AND row.product_id = crowded.product_id AND row.colorway_key = crowded.colorway_key AND row.target = crowded.target
    AND (wishes > 1 OR number <> coalesce(first_said, first))`

/** A row with several edits counts as planned where one of them is. */
const countStatement = `
  WITH of_row AS (
    SELECT number, min(outcome) AS outcome FROM import_row WHERE shop_id = $1 AND import_id = $2::uuid GROUP BY number
  )
  SELECT count(*) FILTER (WHERE outcome = 'planned')::int AS planned,
    count(*) FILTER (WHERE outcome = 'note')::int AS notes,
    count(*) FILTER (WHERE outcome = 'error')::int AS errors,
    (SELECT count(DISTINCT product_id)::int FROM import_row
     WHERE shop_id = $1 AND import_id = $2::uuid AND outcome = 'planned') AS products
  FROM of_row`

const needsStatement = `
  SELECT provider, needs_prompt, prompt_characters, count(*)::int AS edits FROM import_row
  WHERE shop_id = $1 AND import_id = $2::uuid AND outcome = 'planned'
  GROUP BY provider, needs_prompt, prompt_characters ORDER BY provider NULLS FIRST, needs_prompt, prompt_characters`
