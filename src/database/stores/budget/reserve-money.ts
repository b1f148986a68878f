import type { BudgetPeriod } from '../../../domain/budget-period.ts'
import type { Transaction } from '../transaction.ts'

interface Price {
  readonly shopId: string
  readonly micros: bigint
  readonly periods: readonly BudgetPeriod[]
}

/**
 * Counts a price in all of its periods, or in none where it would pass the cap of one. The counts are locked in one
 * order and compared in the statement that raises them, so that of many who ask at once no more pass than there is
 * room for. Answers the name of a period that has no room, or nothing.
 */
export const reserveMoney = async (tx: Transaction, price: Price): Promise<string | undefined> => {
  const { shopId, periods } = price
  const first = await raise(tx, price)
  if (first.held === periods.length) return first.full ?? undefined
  // The first price of a new day, month or batch.
  const names = periods.map(({ name }) => name).toSorted()
  await tx.$executeRaw`
    INSERT INTO budget (shop_id, period) SELECT ${shopId}, unnest(${names}::text[]) ON CONFLICT DO NOTHING`
  return (await raise(tx, price)).full ?? undefined
}

/** Raises the counts if all of them are there and have room. */
const raise = async (tx: Transaction, { shopId, micros, periods }: Price) => {
  const wanted = JSON.stringify(
    periods.map(({ name, capMicros }) => ({ period: name, cap: capMicros?.toString() ?? null })),
  )
  const [answer] = await tx.$queryRaw<[{ held: number; full: string | null }]>`
    WITH held AS (
      SELECT budget.period, budget.spent_micros, wanted.cap
      FROM budget JOIN jsonb_to_recordset(${wanted}::jsonb) AS wanted(period text, cap bigint) USING (period)
      WHERE budget.shop_id = ${shopId}
      ORDER BY budget.period
      FOR UPDATE OF budget
    ), counted AS (
      SELECT count(*)::int AS held, min(period) FILTER (WHERE spent_micros + ${micros} > cap) AS full_period FROM held
    ), raised AS (
      UPDATE budget SET spent_micros = budget.spent_micros + ${micros}
      FROM held, counted
      WHERE budget.shop_id = ${shopId} AND budget.period = held.period
        AND counted.held = ${periods.length} AND counted.full_period IS NULL
      RETURNING 1
    )
    SELECT held, full_period AS "full" FROM counted`
  return answer
}
