import { z } from 'zod'
import { referenceRoles } from '../../domain/prompts/reference.ts'

/** What the JSON columns hold; read through these, so that an old or foreign row is noticed at once. */

const maybeNumber = z
  .number()
  .nullish()
  .transform((value) => value ?? undefined)

const maybeText = z
  .string()
  .nullish()
  .transform((value) => value ?? undefined)

export const selectedOptions = z.array(z.object({ option: z.string(), value: z.string() }))

export const variantMedia = z.record(z.string(), z.string().nullable())

export const snapshotColumn = z.object({ mediaIds: z.array(z.string()), variantMedia })

export const promptPlanColumn = z.object({
  template: z.string(),
  builtInVersion: maybeNumber,
  subject: z.object({
    thing: z.string(),
    title: z.string().optional(),
    looks: z.array(
      z.object({
        kind: z.string(),
        part: z.string().optional(),
        value: z.string(),
        hex: z.string().optional(),
      }),
    ),
  }),
})

export const referencesColumn = z.array(
  z.object({ role: z.enum(referenceRoles), value: z.string(), url: z.string() }),
)

export const revisionColumn = z.object({
  pictureKey: maybeText,
  instruction: maybeText,
  provider: maybeText,
})

export const qualityColumn = z.enum(['draft', 'final'])

export const scopeColumn = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('all') }),
  z.object({ kind: z.literal('products'), productIds: z.array(z.string()) }),
])

const lab = z.object({ l: z.number(), a: z.number(), b: z.number() })
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
