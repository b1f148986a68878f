import { z } from 'zod'

/** What the JSON columns hold; read through these, so that an old or foreign row is noticed at once. */

export const selectedOptions = z.array(z.object({ option: z.string(), value: z.string() }))

export const variantMedia = z.record(z.string(), z.string().nullable())

export const snapshotColumn = z.object({ mediaIds: z.array(z.string()), variantMedia })

export const qualityColumn = z.enum(['draft', 'final'])

export const scopeColumn = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('all') }),
  z.object({ kind: z.literal('products'), productIds: z.array(z.string()) }),
])

const lab = z.object({ l: z.number(), a: z.number(), b: z.number() })
const maybeNumber = z
  .number()
  .nullish()
  .transform((value) => value ?? undefined)

export const reportColumn = z.object({
  deltaE00: maybeNumber,
  chromaDiff: maybeNumber,
  hueDiffDeg: maybeNumber,
  thingColor: lab,
  backgroundChangedPixels: z.number(),
  maskShare: z.number(),
  borderShare: z.number(),
  structure: z.number(),
  oldHueShare: z.number(),
  leftOutShare: z.number(),
  maskAgreement: z.number(),
  findingConfidence: z.number(),
})
