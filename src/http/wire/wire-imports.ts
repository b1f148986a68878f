import type { OrderField } from '../../domain/csv/csv-field.ts'
import type { LayoutKind } from '../../domain/csv/find-layout.ts'
import type { RowCode } from '../../domain/csv/row-problem.ts'
import type { ImportState } from '../../domain/import-state.ts'

/**
 * POST /api/imports?name=FILE&quality=final&strict=false with the file as its body (`application/octet-stream`, up to
 * 500 MB) → 201 and WireImport. GET /api/imports?after=ID → newest first, 20 a page. GET /api/imports/ID → one.
 * PUT /api/imports/ID/mapping `{mapping: {handle: 'Artikel', optionValue: 'Farbe'}}` says what the columns of a file are
 * that is `unmapped` (422 names what is wrong). POST /api/imports/ID/approve makes batches of its plan, which run as far
 * as they cost no more than was quoted; POST /api/imports/ID/cancel gives it up. GET /api/imports/ID/report.csv: the rows
 * with errors as they stand in the file, with the reasons. GET /api/imports/template.csv: our own format, empty but for
 * two examples.
 */
export interface WireImport {
  readonly id: string
  /** planned: waits for its turn, or for the catalogue; then reading → quoted → approved; or unmapped, failed, cancelled. */
  readonly state: ImportState
  readonly reason: string | null
  readonly fileName: string
  readonly fileBytes: number
  readonly createdAt: string
  readonly requestedBy: string
  readonly quality: 'draft' | 'final'
  readonly strict: boolean
  /** "unknown" where somebody has to say what the columns are; null before that was looked at. */
  readonly layout: LayoutKind | 'unknown' | null
  readonly encoding: string | null
  readonly delimiter: string | null
  readonly headers: readonly string[]
  /** Headers that come more than once: the first column of each is read. */
  readonly repeatedHeaders: readonly string[]
  /** What each column is read as; null for those that are not read. */
  readonly fields: readonly (string | null)[]
  /** How far it is read: rows that hold data, and the part of the file, from 0 to 1. */
  readonly rows: number
  readonly progress: number
  readonly summary: WireImportSummary | null
  readonly batchIds: readonly string[]
}

export interface WireImportSummary {
  /** Rows that lead to an edit, that are in order and lead to none, and that cannot be used. */
  readonly planned: number
  readonly notes: number
  readonly errors: number
  readonly edits: number
  readonly products: number
  /** The most and the least that all of it costs, and how long it takes. */
  readonly costMicros: number
  readonly leastMicros: number
  readonly seconds: number
}

export interface WireImportPage {
  readonly imports: readonly WireImport[]
  readonly nextAfter: string | null
}

/** GET /api/imports/ID/rows?show=all|planned|note|error&after=… → 50 a page, in the order of the file. */
export interface WireImportRow {
  /** As spreadsheets count rows. */
  readonly number: number
  readonly outcome: 'planned' | 'note' | 'error'
  /** Of a planned one: what is made. */
  readonly productTitle: string | null
  readonly colorwayLabel: string | null
  readonly targetName: string | null
  readonly targetHex: string | null
  readonly isFurther: boolean
  readonly provider: string | null
  /** Of all others: why nothing is. */
  readonly code: RowCode | null
  readonly column: string | null
  readonly value: string | null
  readonly message: string | null
  readonly suggestion: string | null
}

export interface WireImportRowPage {
  readonly rows: readonly WireImportRow[]
  readonly nextAfter: string | null
}

export type WireMapping = Readonly<Partial<Record<OrderField, string>>>
