import { z } from 'zod'
import type { AdminDocument } from '../admin-client.ts'
import { variantFields, variantsAnswer } from './product-fields.ts'

export const listMoreVariants = {
  text: `query ListMoreVariants($id: ID!, $after: String) {
  product(id: $id) {
    variants(first: 100, after: $after) { nodes { ...VariantFields } pageInfo { hasNextPage endCursor } }
  }
}
${variantFields}`,
  answer: z.object({ product: z.object({ variants: variantsAnswer }).nullable() }),
} satisfies AdminDocument<z.ZodType>
