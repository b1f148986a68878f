import { z } from 'zod'
import { exportFields, orderFields } from '../../../domain/csv/csv-field.ts'
import { noteCodes, problemCodes } from '../../../domain/csv/row-problem.ts'
import type { EditOrder } from '../../../domain/edit-order.ts'
import { type CsvShape, csvEncodings } from '../../../ports/csv-files.ts'
import type { ImportSummary } from '../../../ports/csv-import-store.ts'

const column = z.number().int().nonnegative()
const optionalText = z.string().optional()

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

const wanted = z.object({
  source: z
    .discriminatedUnion('kind', [
      z.object({ kind: z.literal('media'), mediaId: z.string() }),
      z.object({ kind: z.literal('url'), url: z.string() }),
    ])
    .optional()
    .transform((source) => source ?? undefined),
  isFurther: z.boolean(),
  wish: z.object({
    targetName: optionalText,
    targetHex: optionalText,
    template: optionalText,
    prompt: optionalText,
    thing: optionalText,
    altText: optionalText,
  }),
})

export const problemCode = z.enum([...problemCodes, ...noteCodes])

/** What a row asks for, out of its columns. */
export const readOrder = (row: {
  readonly wanted: string | null
  readonly onlyMissing: boolean | null
}): Omit<EditOrder, 'colorwayKey'> | undefined =>
  row.wanted === null
    ? undefined
    : { ...wanted.parse(JSON.parse(row.wanted)), onlyMissing: row.onlyMissing ?? false }
