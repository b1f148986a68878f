import { spendingCaps } from '../domain/shop-settings.ts'
import type { ShopStores } from '../ports/stores.ts'

/** What this month cost, day by day (UTC), beside what it may. */
export interface Month {
  /** "2026-11" */
  readonly name: string
  /** What was spent or is reserved on each day of the month, from the first to the last. */
  readonly dayMicros: readonly bigint[]
  readonly monthMicros: bigint
  /** Which day it is, from 1. */
  readonly today: number
  readonly dayCapMicros: bigint
  readonly monthCapMicros: bigint
}

export const readMonth = async (
  { settings, ledger }: Pick<ShopStores, 'settings' | 'ledger'>,
  now: Date,
): Promise<Month> => {
  const month = now.toISOString().slice(0, 7)
  const lastDay = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + 1, 0)).getUTCDate()
  const days = Array.from(
    { length: lastDay },
    (_, index) => `day ${month}-${String(index + 1).padStart(2, '0')}`,
  )
  const [spent, chosen] = await Promise.all([ledger.spentIn([...days, `month ${month}`]), settings.get()])
  const { dayMicros: dayCapMicros, monthMicros: monthCapMicros } = spendingCaps(chosen)
  return {
    name: month,
    dayMicros: days.map((day) => spent.get(day) ?? 0n),
    monthMicros: spent.get(`month ${month}`) ?? 0n,
    today: now.getUTCDate(),
    dayCapMicros,
    monthCapMicros,
  }
}
