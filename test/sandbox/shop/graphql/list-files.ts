import type { FileRecord } from '../model/file-record.ts'
import { legacyId } from '../model/gid.ts'
import type { ShopState } from '../model/shop-state.ts'
import { notSimulated } from './field-resolver.ts'
import { matcherFor, matchesOrder, matchesText, type Searchable } from './search-query.ts'

interface FileSearch {
  readonly query?: string | null
  readonly sortKey: string
}

const searchable: Searchable<FileRecord> = {
  default: ({ filename, alt }, word) => `${filename} ${alt}`.toLowerCase().includes(word.toLowerCase()),
  filename: ({ filename }, value) =>
    matchesText(filename, value) || matchesText(filename.replace(/\.\w+$/, ''), value),
  id: ({ id }, value) => matchesOrder(Number(legacyId(id)), value, Number),
  status: ({ status }, value) => matchesText(status, value),
  media_type: (_, value) => matchesText('IMAGE', value),
  created_at: ({ createdAt }, value) => matchesOrder(Date.parse(createdAt), value, Date.parse),
}

const finderFor = (query: string) => {
  const matches = matcherFor(query, searchable)
  const nowMs = Date.now()
  return (file: FileRecord) => file.foundFromMs <= nowMs && matches(file)
}

const sortValues: Readonly<Record<string, (file: FileRecord) => string>> = {
  ID: ({ id }) => legacyId(id).padStart(20, '0'),
  FILENAME: ({ filename }) => filename.toLowerCase(),
  CREATED_AT: ({ createdAt }) => createdAt,
  UPDATED_AT: ({ updatedAt }) => updatedAt,
}

/** The files that the search asks for, in its order. A search does not find what was made a moment ago. */
export const listFiles = (state: ShopState, { query, sortKey }: FileSearch): FileRecord[] => {
  const sortValue = sortValues[sortKey]
  if (sortValue === undefined) throw notSimulated(`sorting files by ${sortKey}`)
  return [...state.files.values()]
    .filter(query ? finderFor(query) : () => true)
    .toSorted((a, b) => (sortValue(a) < sortValue(b) ? -1 : 1))
}
