import { explainCap, type SpendingCaps } from '../domain/budget-period.ts'
import { spendingCaps } from '../domain/shop-settings.ts'
import type { ShopStores } from '../ports/stores.ts'

/** A cap, and what a batch would do to it. */
export interface CapOutlook {
  readonly cap: 'batch' | 'day' | 'month' | 'house'
  readonly capMicros: bigint
  readonly spentMicros: bigint
  /** What may still be spent under it; 0 where more than the cap was. */
  readonly leftMicros: bigint
  /** Whether the batch stops at it: surely where even its least cost is too much, perhaps where its most is. */
  readonly meets: 'no' | 'perhaps' | 'surely'
  /** What happens then, for the merchant. */
  readonly whatThen: string
}

interface Costs {
  readonly leastMicros: bigint
  readonly mostMicros: bigint
  readonly houseCapMicros: bigint | undefined
  readonly now: Date
}

/** How a batch that has not begun stands to each cap that is set. Other batches may spend from the same ones. */
export const foreseeCaps = async (
  { settings, ledger }: Pick<ShopStores, 'settings' | 'ledger'>,
  { leastMicros, mostMicros, houseCapMicros, now }: Costs,
): Promise<readonly CapOutlook[]> => {
  const caps: SpendingCaps = { ...spendingCaps(await settings.get()), houseMicros: houseCapMicros }
  const day = now.toISOString().slice(0, 10)
  const month = day.slice(0, 7)
  const counted = [
    // Nothing was spent for it yet.
    { cap: 'batch', period: 'batch', capMicros: caps.batchMicros },
    { cap: 'day', period: `day ${day}`, capMicros: caps.dayMicros },
    { cap: 'month', period: `month ${month}`, capMicros: caps.monthMicros },
    { cap: 'house', period: `house ${month}`, capMicros: caps.houseMicros },
  ] as const
  const spent = await ledger.spentIn(counted.map(({ period }) => period))
  return counted.flatMap(({ cap, period, capMicros }) => {
    if (capMicros === undefined) return []
    const spentMicros = spent.get(period) ?? 0n
    const leftMicros = spentMicros < capMicros ? capMicros - spentMicros : 0n
    const meets = leastMicros > leftMicros ? 'surely' : mostMicros > leftMicros ? 'perhaps' : 'no'
    return [
      { cap, capMicros, spentMicros, leftMicros, meets, whatThen: explainCap(period, now).reason } as const,
    ]
  })
}
