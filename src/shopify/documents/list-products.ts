import { z } from 'zod'
import type { AdminDocument } from '../admin-client.ts'
import { pageInfoAnswer, productAnswer, productFields } from './product-fields.ts'

export const listProducts = {
  text: `query ListProducts($after: String) {
  products(first: 10, after: $after, sortKey: ID) {
    nodes { ...ProductFields }
    pageInfo { hasNextPage endCursor }
  }
}
${productFields}`,
  answer: z.object({ products: z.object({ nodes: z.array(productAnswer), pageInfo: pageInfoAnswer }) }),
} satisfies AdminDocument<z.ZodType>
