import type { BudgetPeriod } from '../../../domain/budget-period.ts'
import type { Transaction } from '../transaction.ts'

interface Correction {
  readonly shopId: string
  /** Below zero where less was spent than reserved. */
  readonly micros: bigint
  readonly periods: readonly BudgetPeriod[]
}

/** Brings the counts of a price's periods to what it came to. What was spent counts, even past a cap. */
export const correctMoney = async (
  tx: Transaction,
  { shopId, micros, periods }: Correction,
): Promise<void> => {
  if (micros === 0n) return
  const names = periods.map(({ name }) => name)
  await tx.$executeRaw`
    WITH held AS (
      SELECT period FROM budget WHERE shop_id = ${shopId} AND period = ANY(${names}) ORDER BY period FOR UPDATE
    )
    UPDATE budget SET spent_micros = budget.spent_micros + ${micros}
    FROM held WHERE budget.shop_id = ${shopId} AND budget.period = held.period`
}
