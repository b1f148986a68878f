import { z } from 'zod'

/** A filter of products as a request carries it in its body. */
export const productFilterBody = z.object({
  search: z.string().max(200).optional(),
  lacking: z.boolean().optional(),
  inWork: z.boolean().optional(),
  status: z.string().max(300).optional(),
  productType: z.string().max(300).optional(),
  vendor: z.string().max(300).optional(),
  tag: z.string().max(300).optional(),
})
