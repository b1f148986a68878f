import { writeCsvRow } from '../domain/csv/write-csv-row.ts'
import { writeUsd } from '../domain/write-usd.ts'
import type { DecisionFilter, DecisionLine, ExportStore } from '../ports/export-store.ts'
import type { WritePart } from './export-ledger.ts'

const linesPerPage = 1_000

const titles = [
  'time',
  'product',
  'product id',
  'handle',
  'colorway',
  'source picture',
  'candidate',
  'decision',
  'by',
  'reason',
  'taken back at',
  'taken back by',
  'verdict',
  'delta e2000',
  'provider',
  'model',
  'attempt',
  'attempt usd',
]

/** The log of the review, the oldest decision first, a row each. Answers how many. */
export const exportDecisions = async (
  store: Pick<ExportStore, 'listDecisions'>,
  filter: DecisionFilter,
  write: WritePart,
): Promise<number> => {
  let rows = 0
  await write(writeCsvRow(titles))
  for (let after: string | undefined; ; ) {
    const page = await store.listDecisions({ after, limit: linesPerPage }, filter)
    rows += page.rows.length
    if (page.rows.length > 0) await write(page.rows.map((line) => writeCsvRow(fieldsOf(line))).join(''))
    if (page.nextAfter === undefined) return rows
    after = page.nextAfter
  }
}

const fieldsOf = (line: DecisionLine): string[] => [
  line.decidedAt.toISOString(),
  line.productTitle,
  line.productId,
  line.productHandle,
  line.colorwayLabel,
  line.sourceMediaId,
  line.candidateId,
  line.kind,
  line.decidedBy,
  line.reason ?? '',
  line.takenBackAt?.toISOString() ?? '',
  line.takenBackBy ?? '',
  line.verdict,
  line.deltaE00?.toFixed(2) ?? '',
  line.provider,
  line.model,
  line.attemptId,
  line.attemptMicros === undefined ? '' : writeUsd(line.attemptMicros),
]
