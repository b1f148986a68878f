/** A customer of a shop, as far as Shopify names one: of some it knows the e-mail address only. */
export interface Customer {
  /** The number at the end of Shopify's id. */
  readonly id?: string | undefined
  readonly email?: string | undefined
  readonly phone?: string | undefined
}

/** Fewer digits are found in too much that is no telephone number. */
const fewestPhoneDigits = 8

/** The longest country code (ITU-T E.164): at home one leaves it out, and may write a 0 instead. */
const countryDigits = 3

/**
 * A regular expression, without regard to case, for what names the customer in a text: the e-mail address; the
 * telephone number, however it is spaced, with or without its country; the id, alone or in an address of Shopify's.
 * Parts of longer words and numbers are none. It means the same to JavaScript and to PostgreSQL. undefined where
 * there is nothing to look for.
 */
export const mentionPattern = ({ id, email, phone }: Customer): string | undefined => {
  const digits = (phone ?? '').replaceAll(/\D/g, '')
  const patterns = [
    ...(email ? [`(?<![\\w.+-])${literally(email)}(?![\\w-]|\\.\\w)`] : []),
    ...(digits.length >= fewestPhoneDigits ? [`(?<![0-9])\\+?\\(?0?${spaced(digits)}(?![0-9])`] : []),
    ...(id ? [`customers?\\/${literally(id)}(?![0-9])`, `(?<![\\w./-])${literally(id)}(?![\\w-])`] : []),
  ]
  return patterns.length > 0 ? patterns.join('|') : undefined
}

const spaced = (digits: string): string => {
  const between = '[ ()./-]{0,3}'
  const kept = Math.max(fewestPhoneDigits, digits.length - countryDigits)
  const country = [...digits.slice(0, -kept)].reduce((code, digit) => `(?:${code}${digit}${between})?`, '')
  return country + [...digits.slice(-kept)].join(between)
}

const literally = (text: string): string => text.replaceAll(/[^0-9A-Za-z]/g, (sign) => `\\${sign}`)

const inItsPlace = '[redacted]'

/** The same value with every mention in its texts replaced; numbers, flags and the names of fields stay. */
export const redactMentions = (value: unknown, pattern: string): unknown => {
  if (typeof value === 'string') return value.replaceAll(new RegExp(pattern, 'gi'), inItsPlace)
  if (Array.isArray(value)) return value.map((item) => redactMentions(item, pattern))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, redactMentions(inner, pattern)]),
  )
}

/** The texts inside the value that mention the customer. */
export const findMentions = (value: unknown, pattern: string): string[] => {
  if (typeof value === 'string') return new RegExp(pattern, 'i').test(value) ? [value] : []
  return typeof value === 'object' && value !== null
    ? Object.values(value).flatMap((inner) => findMentions(inner, pattern))
    : []
}
