import { z } from 'zod'
import type { AdminDocument } from '../admin-client.ts'
import { productAnswer, productFields } from './product-fields.ts'

export const readProduct = {
  text: `query ReadProduct($id: ID!) {
  product(id: $id) { ...ProductFields }
}
${productFields}`,
  answer: z.object({ product: productAnswer.nullable() }),
} satisfies AdminDocument<z.ZodType>
