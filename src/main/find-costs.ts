const money = /cost|credit|price|charge/i
const deepest = 6

/** What an answer's headers and JSON say of money: numbers under a name that speaks of it. */
export const findCosts = (headers: Headers, body: Uint8Array): string[] => [
  ...[...headers].flatMap(([name, value]) => tell(name, value)),
  ...findIn(parseJson(body), []),
]

const tell = (path: string, value: unknown): string[] =>
  money.test(path) && isNumber(value) ? [`${path} = ${value}`] : []

const isNumber = (value: unknown): value is number | string =>
  typeof value === 'number' || (typeof value === 'string' && /^\d{1,12}(\.\d{1,12})?$/.test(value))

const findIn = (value: unknown, path: readonly string[]): string[] => {
  if (typeof value !== 'object' || value === null) return tell(path.join('.'), value)
  if (path.length >= deepest) return []
  return Object.entries(value).flatMap(([name, inner]) => findIn(inner, [...path, name]))
}

const parseJson = (bytes: Uint8Array): unknown => {
  try {
    return JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    return undefined
  }
}
