import { z } from 'zod'

/** Why Shopify refused a mutation that was well formed. */
export const userErrorsAnswer = z.array(
  z.object({ field: z.array(z.string()).nullish(), message: z.string(), code: z.string().nullish() }),
)

export type UserErrors = z.infer<typeof userErrorsAnswer>
