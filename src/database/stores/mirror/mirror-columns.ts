import { z } from 'zod'

/** What the mirror's JSON columns hold. JSON has no `undefined`: what is not known is left out. */

const optional = <T extends z.ZodType>(schema: T) => schema.optional().transform((value) => value)

export const optionsColumn = z.array(
  z.object({
    name: z.string(),
    values: z.array(
      z.object({
        name: z.string(),
        swatchHex: optional(z.string()),
        swatchImageUrl: optional(z.string()),
        linkedEntryId: optional(z.string()),
        colorPattern: optional(
          z.object({
            label: z.string(),
            hex: optional(z.string()),
            baseColors: z.array(z.string()),
            pattern: optional(z.string()),
          }),
        ),
        // What was written before this was known does not have it.
        isEntryWithheld: z.boolean().default(false),
      }),
    ),
  }),
)

export const mediaColumn = z.array(
  z.object({
    id: z.string(),
    altText: z.string(),
    url: z.string(),
    widthPx: z.number(),
    heightPx: z.number(),
    fingerprint: z.string(),
  }),
)
