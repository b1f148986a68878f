import { z } from 'zod'
import type { BatchWishes } from '../../domain/batch-wishes.ts'
import { referenceRoles } from '../../domain/prompts/reference.ts'
import type { Report } from '../../domain/report.ts'
import type { Scope } from '../../ports/catalog.ts'

/** What the JSON columns hold; read through these, so that an old or foreign row is noticed at once. */

const maybeNumber = z
  .number()
  .nullish()
  .transform((value) => value ?? undefined)

const maybeText = z
  .string()
  .nullish()
  .transform((value) => value ?? undefined)

const maybeFlag = z
  .boolean()
  .nullish()
  .transform((value) => value ?? undefined)
/** Not JSON, and read through this all the same: a column of text. */
export const digitalSourceColumn = z
  .enum(['compositeWithTrainedAlgorithmicMedia', 'algorithmicallyEnhanced'])
  .optional()
  .catch(undefined)

export const selectedOptions = z.array(z.object({ option: z.string(), value: z.string() }))

export const variantMedia = z.record(z.string(), z.string().nullable())

export const snapshotColumn = z.object({ mediaIds: z.array(z.string()), variantMedia })

export const promptPlanColumn = z.object({
  template: z.string(),
  builtInVersion: maybeNumber,
  isOwn: maybeFlag,
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

const filterColumn = z.object({
  search: maybeText,
  lacking: maybeFlag,
  inWork: maybeFlag,
  status: maybeText,
  productType: maybeText,
  vendor: maybeText,
  tag: maybeText,
})

export const productScopeColumn = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('all') }),
  z.object({ kind: z.literal('products'), productIds: z.array(z.string()) }),
  z.object({ kind: z.literal('matching'), filter: filterColumn, exceptIds: z.array(z.string()) }),
])

export const scopeColumn = z.union([
  productScopeColumn,
  z.object({ kind: z.literal('import'), importId: z.string() }),
])

/** The same as plain objects, which a JSON column takes. */
export const toScopeColumn = (scope: Scope) =>
  scope.kind === 'matching' ? { ...scope, filter: { ...scope.filter } } : { ...scope }

/** Batches from before there were wishes have none. */
export const wishesColumn = z.object({
  colorways: z.array(z.object({ productId: z.string(), keys: z.array(z.string()) })).default([]),
  angles: z.array(z.object({ productId: z.string(), mediaIds: z.array(z.string()) })).default([]),
  sources: z.array(z.object({ productId: z.string(), mediaId: z.string() })).default([]),
  template: maybeText,
})

export const toWishesColumn = ({ colorways, angles, sources, template }: BatchWishes) => ({
  colorways: colorways.map(({ productId, keys }) => ({ productId, keys: [...keys] })),
  angles: angles.map(({ productId, mediaIds }) => ({ productId, mediaIds: [...mediaIds] })),
  ...(sources.length > 0 && { sources: sources.map((source) => ({ ...source })) }),
  ...(template !== undefined && { template }),
})

const part = z.object({ left: z.number(), top: z.number(), width: z.number(), height: z.number() })

/** Of what an attempt asked for, what is needed after it. */
export const parametersColumn = z.object({ placement: part.optional() })

/** What is not a finite number is null in JSON; a report from before a figure was measured lacks it. */
const figure = z
  .number()
  .nullish()
  .transform((value) => value ?? Number.NaN)

const maybePart = z
  .object({ left: figure, top: figure, width: figure, height: figure })
  .nullish()
  .transform((value) => value ?? undefined)

const lab = z.object({ l: figure, a: figure, b: figure })

const nowhere = { left: Number.NaN, top: Number.NaN, width: Number.NaN, height: Number.NaN }

export const reportColumn = z.object({
  mode: z.enum(['transfer', 'composite']).catch('transfer'),
  shiftPx: figure,
  shiftXPx: figure,
  shiftYPx: figure,
  scale: figure,
  rotationDeg: figure,
  residualPx: figure,
  edgesKept: figure,
  deltaE00: maybeNumber,
  chromaDiff: maybeNumber,
  hueDiffDeg: maybeNumber,
  thingColor: lab,
  sourceDeltaE00: maybeNumber,
  editDeltaE00: maybeNumber,
  editUnevenness: figure,
  backgroundChangedPixels: figure,
  backgroundPsnrDb: figure,
  castDeltaE: figure,
  maskShare: figure,
  maskBox: maybePart.transform((box) => box ?? nowhere),
  borderShare: figure,
  outlineShare: figure,
  foreignShare: figure,
  oldHueShare: figure,
  structure: figure,
  editStructure: figure,
  sharpness: figure,
  contrast: figure,
  spoiltShare: figure,
  spoiltPart: maybePart,
  strayShare: figure,
  strayPart: maybePart,
  maskAgreement: figure,
  isGuessIndependent: z.boolean().catch(false),
  findingConfidence: figure,
  leftOutShare: figure,
})

/** The same report as plain objects, which a JSON column takes. */
export const toReportColumn = ({ thingColor, maskBox, spoiltPart, strayPart, ...report }: Report) => ({
  ...report,
  thingColor: { ...thingColor },
  maskBox: { ...maskBox },
  spoiltPart: spoiltPart && { ...spoiltPart },
  strayPart: strayPart && { ...strayPart },
})
