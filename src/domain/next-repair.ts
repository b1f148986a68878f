/** Repairs are spread over these hours of the day, in UTC: night in Europe and evening in America. */
const nightStartsAtHour = 1
const nightHours = 6
const msPerHour = 3_600_000
const msPerDay = 24 * msPerHour

/** The first moment after `after` at which the shop's nightly repair is due: the same time every night. */
export const nextRepair = (shopId: string, after: Date): Date => {
  const offsetMs = nightStartsAtHour * msPerHour + (hash(shopId) % (nightHours * msPerHour))
  const startOfDay = Math.floor(after.getTime() / msPerDay) * msPerDay
  const today = startOfDay + offsetMs
  return new Date(today > after.getTime() ? today : today + msPerDay)
}

/** FNV-1a, 32 bit: spreads names evenly, and needs no library (RFC 9923). */
const hash = (text: string): number => {
  let value = 0x811c9dc5
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193)
  return value >>> 0
}
