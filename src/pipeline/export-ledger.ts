import { writeCsvRow } from '../domain/csv/write-csv-row.ts'
import { writeUsd } from '../domain/write-usd.ts'
import type { LedgerEntry, LedgerFilter, LedgerStore } from '../ports/ledger-store.ts'

/** A part of a file; resolves when there is room for more. */
export type WritePart = (text: string) => Promise<void>

const titles = [
  'time',
  'product',
  'product id',
  'colorway',
  'provider',
  'account',
  'model',
  'state',
  'reserved usd',
  'settled usd',
  'counted usd',
  'batch',
  'attempt',
  'reason',
]

/** Every attempt, the oldest first, a row each. Answers how many. */
export const exportLedger = async (
  ledger: Pick<LedgerStore, 'read'>,
  filter: LedgerFilter,
  write: WritePart,
): Promise<number> => {
  let rows = 0
  await write(writeCsvRow(titles))
  await ledger.read(filter, async (entries) => {
    rows += entries.length
    await write(entries.map((entry) => writeCsvRow(fieldsOf(entry))).join(''))
  })
  return rows
}

const fieldsOf = (entry: LedgerEntry): string[] => [
  entry.reservedAt.toISOString(),
  entry.productTitle,
  entry.productId,
  entry.colorwayLabel,
  entry.provider,
  entry.account,
  entry.model,
  entry.state.replaceAll('_', ' '),
  writeUsd(entry.reservedMicros),
  entry.settledMicros === undefined ? '' : writeUsd(entry.settledMicros),
  writeUsd(entry.countedMicros),
  entry.batchId ?? '',
  entry.id,
  entry.reason ?? '',
]
