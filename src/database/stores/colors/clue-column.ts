import { z } from 'zod'

const optional = <T extends z.ZodType>(schema: T) => schema.optional().transform((value) => value)

/** What the shop says of a colour, as JSON. */
export const clueColumn = z.object({
  swatchHex: optional(z.string()),
  isPictured: optional(z.boolean()),
  colorPattern: optional(
    z.object({
      label: z.string(),
      hex: optional(z.string()),
      baseColors: z.array(z.string()),
      pattern: optional(z.string()),
    }),
  ),
})

export const cluesColumn = z.array(z.object({ clue: clueColumn, products: z.number() }))
