import { z } from 'zod'
import { exportFields, orderFields } from '../../../domain/csv/csv-field.ts'
import { noteCodes, problemCodes } from '../../../domain/csv/row-problem.ts'
import { type CsvShape, csvEncodings } from '../../../ports/csv-files.ts'
import type { ImportSummary } from '../../../ports/csv-import-store.ts'

const column = z.number().int().nonnegative()

const layoutColumn = z.object({
  kind: z.enum(['colorway', 'shopify', 'matrixify']),
  columns: z.partialRecord(z.enum([...orderFields, ...exportFields]), column),
  repeated: z.array(z.string()),
})

const shape = z.object({
  encoding: z.enum(csvEncodings),
  delimiter: z.enum([',', ';', '\t', '|']),
  headers: z.array(z.string()),
  headerRow: z.number().int(),
  layout: layoutColumn.optional(),
})

export const shapeColumn = {
  parse: (value: unknown): CsvShape => {
    const { layout, ...rest } = shape.parse(value)
    return { ...rest, layout }
  },
}

export const mappingColumn = z.partialRecord(z.enum(orderFields), z.string())

const micros = z.string().transform(BigInt)

export const summaryColumn = z.object({
  planned: z.number(),
  notes: z.number(),
  errors: z.number(),
  edits: z.number(),
  products: z.number(),
  quotes: z.array(
    z.object({
      provider: z
        .string()
        .nullable()
        .transform((name) => name ?? undefined),
      edits: z.number(),
      calls: z.number(),
      leastMicros: micros,
      mostMicros: micros,
      seconds: z.number(),
    }),
  ),
})

/** The same as plain objects, which a JSON column takes. */
export const toSummaryColumn = ({ quotes, ...counts }: ImportSummary) => ({
  ...counts,
  quotes: quotes.map(({ provider, leastMicros, mostMicros, ...quote }) => ({
    ...quote,
    provider: provider ?? null,
    leastMicros: String(leastMicros),
    mostMicros: String(mostMicros),
  })),
})

export const problemCode = z.enum([...problemCodes, ...noteCodes])
