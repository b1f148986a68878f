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
export const reserveMoney = async (
  tx: Transaction,
  { shopId, micros, periods }: Price,
): Promise<string | undefined> => {
  const wanted = JSON.stringify(
    periods.map(({ name, capMicros }) => ({ period: name, cap: capMicros?.toString() ?? null })),
  )
  await tx.$executeRaw`
    INSERT INTO budget (shop_id, period)
    SELECT ${shopId}, period FROM jsonb_to_recordset(${wanted}::jsonb) AS wanted(period text)
    ORDER BY period
    ON CONFLICT DO NOTHING`
  const [full] = await tx.$queryRaw<{ period: string }[]>`
    WITH held AS (
      SELECT budget.period, budget.spent_micros, wanted.cap
      FROM budget JOIN jsonb_to_recordset(${wanted}::jsonb) AS wanted(period text, cap bigint) USING (period)
      WHERE budget.shop_id = ${shopId}
      ORDER BY budget.period
      FOR UPDATE OF budget
    ), full_ones AS (
      SELECT period FROM held WHERE spent_micros + ${micros} > cap
    ), raised AS (
      UPDATE budget SET spent_micros = budget.spent_micros + ${micros}
      FROM held
      WHERE budget.shop_id = ${shopId} AND budget.period = held.period AND NOT EXISTS (SELECT 1 FROM full_ones)
      RETURNING 1
    )
    SELECT period FROM full_ones ORDER BY period LIMIT 1`
  return full?.period
}
