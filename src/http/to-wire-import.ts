import { labelOfKey } from '../domain/colorway.ts'
import { layoutName } from '../domain/csv/find-layout.ts'
import { sumQuotes } from '../domain/lanes/sum-quotes.ts'
import type { CsvImport, ImportLine } from '../ports/csv-import-store.ts'
import type { WireImport, WireImportRow, WireImportSummary } from './wire/wire-imports.ts'

export const toWireImport = (file: CsvImport): WireImport => {
  const { shape } = file
  const headers = shape?.headers ?? []
  const fieldOf = new Map(Object.entries(shape?.layout?.columns ?? {}).map(([field, at]) => [at, field]))
  const isOver = file.summary !== undefined
  return {
    id: file.id,
    state: file.state,
    reason: file.reason ?? null,
    fileName: file.fileName,
    fileBytes: file.fileBytes,
    createdAt: file.createdAt.toISOString(),
    requestedBy: file.requestedBy,
    quality: file.quality,
    strict: file.strict,
    layout: shape ? layoutName(shape.layout) : null,
    encoding: shape?.encoding ?? null,
    delimiter: shape?.delimiter ?? null,
    headers,
    repeatedHeaders: shape?.layout?.repeated ?? [],
    fields: headers.map((_, at) => fieldOf.get(at) ?? null),
    rows: file.dataRows,
    progress: isOver ? 1 : Math.min(1, file.bytesRead / Math.max(1, file.fileBytes)),
    summary: toWireSummary(file),
    batchIds: file.batchIds,
  }
}

const toWireSummary = ({ summary }: CsvImport): WireImportSummary | null => {
  if (!summary) return null
  const { quotes, ...counts } = summary
  const { mostMicros, leastMicros, seconds } = sumQuotes(quotes)
  return { ...counts, costMicros: Number(mostMicros), leastMicros: Number(leastMicros), seconds }
}

export const toWireImportRow = ({ problem, order, ...line }: ImportLine): WireImportRow => ({
  number: line.number,
  outcome: line.outcome,
  productTitle: line.productTitle ?? null,
  colorwayLabel: line.colorwayKey === undefined ? null : labelOfKey(line.colorwayKey),
  targetName: order?.wish.targetName ?? null,
  targetHex: order?.wish.targetHex ?? null,
  isFurther: order?.isFurther ?? false,
  provider: line.provider ?? null,
  code: problem?.code ?? null,
  column: problem?.column ?? null,
  value: problem?.value ?? null,
  message: problem?.message ?? null,
  suggestion: problem?.suggestion ?? null,
})
