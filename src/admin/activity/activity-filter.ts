/** What the log is narrowed to; null leaves it as it is. The address holds the same. */
export interface ActivityFilter {
  readonly group: DeedGroup | null
  readonly by: string | null
  readonly product: string | null
  /** Days, "2026-11-30", both included. */
  readonly from: string | null
  readonly to: string | null
}

export const groups = ['review', 'publishing', 'batches', 'settings'] as const
type DeedGroup = (typeof groups)[number]

export const everything: ActivityFilter = { group: null, by: null, product: null, from: null, to: null }

const readDay = (text: string | null): string | null =>
  text !== null && /^\d{4}-\d\d-\d\d$/.test(text) ? text : null

export const readFilter = (query: URLSearchParams): ActivityFilter => ({
  group: groups.find((group) => group === query.get('group')) ?? null,
  by: query.get('by') || null,
  product: query.get('product') || null,
  from: readDay(query.get('from')),
  to: readDay(query.get('to')),
})

export const isFiltered = (filter: ActivityFilter): boolean =>
  Object.values(filter).some((value) => value !== null)

export const toAddress = (filter: ActivityFilter): string => {
  const given = Object.entries(filter).flatMap(([name, value]) => (value === null ? [] : [[name, value]]))
  return given.length === 0 ? '/activity' : `/activity?${new URLSearchParams(given)}`
}
