import type { HeaderMapping } from '../domain/csv/find-layout.ts'
import type { PlannedEdit } from '../domain/csv/match-row.ts'
import type { RowProblem } from '../domain/csv/row-problem.ts'
import type { EditOrder } from '../domain/edit-order.ts'
import type { ImportState } from '../domain/import-state.ts'
import type { EditsQuote } from '../domain/lanes/quote-edits.ts'
import type { NewBatch } from './batch-store.ts'
import type { CsvShape } from './csv-files.ts'
import type { Page, PageRequest } from './page.ts'

export interface NewImport {
  readonly fileName: string
  /** Storage keys of the file's parts, in their order. */
  readonly partKeys: readonly string[]
  readonly fileBytes: number
  readonly requestedBy: string
  readonly quality: 'draft' | 'final'
  /** Whether one row with an error keeps the whole file from being approved. */
  readonly strict: boolean
  readonly mapping: HeaderMapping | undefined
}

/** What came of a file's rows: each row that holds data counts once. */
export interface ImportSummary {
  /** Rows that lead to an edit; those in order that lead to none; those that cannot be used. */
  readonly planned: number
  readonly notes: number
  readonly errors: number
  readonly edits: number
  readonly products: number
  /** What the edits will cost: of those of each editor that rows name, and of all others. */
  readonly quotes: readonly ImportQuote[]
}

export interface ImportQuote extends EditsQuote {
  /** undefined: the editors that the settings choose. */
  readonly provider: string | undefined
  readonly edits: number
}

export interface CsvImport extends NewImport {
  readonly id: string
  readonly state: ImportState
  readonly reason: string | undefined
  readonly shape: CsvShape | undefined
  /** The last row that was dealt with, and how many up to it hold data. */
  readonly rowRead: number
  readonly dataRows: number
  readonly bytesRead: number
  readonly summary: ImportSummary | undefined
  readonly batchIds: readonly string[]
  readonly createdAt: Date
}

/** What became of a row; one for each edit of a row that is planned. */
export type ImportedRow = { readonly number: number } & (
  | { readonly outcome: 'planned'; readonly part: number; readonly edit: PlannedEdit }
  | { readonly outcome: 'note' | 'error'; readonly problem: RowProblem }
)

/** Rows that were dealt with together. */
export interface RowChunk {
  readonly rows: readonly ImportedRow[]
  /** The last row of them, whether it holds data or not, and how many do. */
  readonly rowRead: number
  readonly dataRows: number
  readonly bytesRead: number
}

/** A row as it is shown. */
export interface ImportLine {
  readonly number: number
  readonly part: number
  readonly outcome: 'planned' | 'note' | 'error'
  readonly productId: string | undefined
  readonly productTitle: string | undefined
  readonly colorwayKey: string | undefined
  readonly provider: string | undefined
  readonly order: EditOrder | undefined
  readonly problem: RowProblem | undefined
}

/** Edits with the same needs, and how many they are. */
export interface NeedsCount {
  readonly provider: string | undefined
  readonly needsPrompt: boolean
  readonly promptCharacters: number
  readonly edits: number
}

export interface ImportCounts extends Omit<ImportSummary, 'quotes'> {
  readonly needs: readonly NeedsCount[]
}

/** A shop's imported files. Each move happens at most once; `false` says that it was not in a state to make it. */
export interface CsvImportStore {
  create(file: NewImport): Promise<CsvImport>
  /** @throws ColorwayError `not_found` */
  get(id: string): Promise<CsvImport>
  /** Newest first. */
  list(page: { readonly after?: string | undefined; readonly limit: number }): Promise<Page<CsvImport>>
  /** Takes one that is to be read for this long, unless somebody else holds it. */
  claim(id: string, leaseMs: number): Promise<CsvImport | undefined>
  renew(id: string, leaseMs: number): Promise<void>
  letGo(id: string): Promise<void>
  /** planned → reading. */
  markReading(id: string, shape: CsvShape): Promise<boolean>
  /** planned → unmapped; `dataRows` is how many rows hold data. */
  markUnmapped(id: string, shape: CsvShape, dataRows: number): Promise<boolean>
  /** unmapped → planned: what its columns are. */
  map(id: string, mapping: HeaderMapping): Promise<boolean>
  /** Keeps what became of rows; again without effect where they were kept before. */
  keepRows(id: string, chunk: RowChunk): Promise<void>
  /**
   * Once all rows are kept: of rows that ask for the same edit the first counts, and where they ask for it differently,
   * none does. May be done again.
   */
  settle(id: string): Promise<ImportCounts>
  /** reading → quoted. */
  markQuoted(id: string, summary: ImportSummary): Promise<boolean>
  /** quoted → approved, together with its batches. */
  approve(id: string, batches: readonly (NewBatch & { readonly id: string })[]): Promise<boolean>
  cancel(id: string): Promise<boolean>
  markFailed(id: string, reason: string): Promise<boolean>
  /** By number; those of which something is to be said, or all. */
  listLines(
    id: string,
    page: {
      readonly after?: string | undefined
      readonly limit: number
      readonly outcomes: readonly ImportLine['outcome'][]
    },
  ): Promise<Page<ImportLine>>
  /** The plan in the order of the file, for one editor that rows name or for those that name none. */
  listPlan(
    id: string,
    page: PageRequest & { readonly provider: string | undefined },
  ): Promise<Page<PlannedOrder>>
}

export interface PlannedOrder {
  readonly productId: string
  readonly order: EditOrder
}
