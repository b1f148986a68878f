import { z } from 'zod'

/** What `compliance_request.answer` holds. */
export const answerColumn = z.object({
  /** Of a shop's own request: when Shopify sent it. */
  triggeredAt: z.iso
    .datetime({ offset: true })
    .transform((text) => new Date(text))
    .optional(),
  counts: z.record(z.string(), z.number()).default({}),
  note: z.string().optional(),
  mentions: z.array(z.object({ where: z.string(), text: z.string() })).default([]),
})
