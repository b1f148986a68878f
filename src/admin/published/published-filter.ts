import type { PublishedShow } from '../../http/wire/wire-published.ts'

/** What the list is narrowed to; null leaves it as it is. The address holds the same. */
export interface PublishedFilter {
  readonly show: PublishedShow | null
  readonly search: string | null
  readonly batch: string | null
  readonly by: string | null
}

export const shows = [
  'live',
  'on-its-way',
  'attention',
  'conflict',
  'failed',
  'taken-back',
] as const satisfies readonly PublishedShow[]

export const readFilter = (query: URLSearchParams): PublishedFilter => ({
  show: shows.find((show) => show === query.get('show')) ?? null,
  search: query.get('search') || null,
  batch: query.get('batch') || null,
  by: query.get('by') || null,
})

export const isFiltered = (filter: PublishedFilter): boolean =>
  Object.values(filter).some((value) => value !== null)

export const toAddress = (filter: PublishedFilter): string => {
  const given = Object.entries(filter).flatMap(([name, value]) => (value === null ? [] : [[name, value]]))
  return given.length === 0 ? '/published' : `/published?${new URLSearchParams(given)}`
}
