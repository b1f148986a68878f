import { z } from 'zod'
import type { AdminDocument } from '../admin-client.ts'
import { userErrorsAnswer } from './user-errors.ts'

/** All of the variants or none: the one write that puts a product's pictures live. */
export const linkVariants = {
  text: `mutation LinkVariants($productId: ID!, $variants: [ProductVariantsBulkInput!]!) {
  productVariantsBulkUpdate(productId: $productId, variants: $variants, allowPartialUpdates: false) {
    userErrors { field message code }
  }
}`,
  answer: z.object({ productVariantsBulkUpdate: z.object({ userErrors: userErrorsAnswer }) }),
} satisfies AdminDocument<z.ZodType>
