import { findMentions, redactMentions } from '../../../domain/customer-mention.ts'
import type { Counts, Mention } from '../../../ports/compliance-store.ts'
import { Prisma } from '../../generated/client.ts'
import { toJsonb } from '../mirror/to-jsonb.ts'
import type { Transaction } from '../transaction.ts'
import { listTextColumns, quoted, type TextColumn } from './text-columns.ts'

interface Search {
  readonly shopId: string
  /** As `mentionPattern` makes it. */
  readonly pattern: string
}

/** Answers to earlier requests quote our texts: they are no find of their own. */
const answers = 'compliance_request'

/** Every text of the shop's that mentions the customer. */
export const listMentions = async (tx: Transaction, search: Search): Promise<Mention[]> => {
  const mentions: Mention[] = []
  for (const place of await listTextColumns(tx)) {
    if (place.table === answers) continue
    for (const { value } of await readCandidates(tx, place, search))
      for (const text of findMentions(value, search.pattern)) mentions.push({ where: nameOf(place), text })
  }
  return mentions
}

/** Takes every mention out of the shop's texts. Answers how many rows changed in each column. */
export const replaceMentions = async (tx: Transaction, search: Search): Promise<Counts> => {
  const counts: Record<string, number> = {}
  for (const place of await listTextColumns(tx))
    for (const { row, value } of await readCandidates(tx, place, search)) {
      if (findMentions(value, search.pattern).length === 0) continue
      await write(tx, place, { row, value: redactMentions(value, search.pattern) })
      counts[nameOf(place)] = (counts[nameOf(place)] ?? 0) + 1
    }
  return counts
}

const nameOf = ({ table, column }: TextColumn): string => `${table}.${column}`

interface Candidate {
  /** Where the row lies while it is locked: columns are read and written one after the other. */
  readonly row: string
  readonly value: unknown
}

/** PostgreSQL looks at JSON and lists as one text; whether it is in one of their texts is for the caller. */
const readCandidates = (tx: Transaction, place: TextColumn, { shopId, pattern }: Search) => {
  const column = quoted(place.column)
  return tx.$queryRaw<Candidate[]>`
    SELECT ctid::text AS row, ${column} AS value FROM ${quoted(place.table)}
    WHERE ${quoted(place.shop)} = ${shopId} AND ${column}::text ~* ${pattern} FOR UPDATE`
}

const write = (tx: Transaction, { table, column, type }: TextColumn, { row, value }: Candidate) => {
  const written = type === 'jsonb' ? Prisma.sql`${toJsonb(value)}::jsonb` : Prisma.sql`${value}`
  return tx.$executeRaw`UPDATE ${quoted(table)} SET ${quoted(column)} = ${written} WHERE ctid = ${row}::tid`
}
