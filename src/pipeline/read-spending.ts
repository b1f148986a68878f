import type { Stores } from '../ports/stores.ts'

/** What a shop has spent or reserved today and this month (UTC). */
export const readSpending = async (
  { stores }: { readonly stores: Stores },
  shopId: string,
  now: Date,
): Promise<{ readonly dayMicros: bigint; readonly monthMicros: bigint }> => {
  const day = `day ${now.toISOString().slice(0, 10)}`
  const month = `month ${now.toISOString().slice(0, 7)}`
  const spent = await stores.forShop(shopId).ledger.spentIn([day, month])
  return { dayMicros: spent.get(day) ?? 0n, monthMicros: spent.get(month) ?? 0n }
}
