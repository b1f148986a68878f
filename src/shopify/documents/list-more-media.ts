import { z } from 'zod'
import type { AdminDocument } from '../admin-client.ts'
import { mediaFields, mediaPageAnswer } from './product-fields.ts'

export const listMoreMedia = {
  text: `query ListMoreMedia($id: ID!, $after: String) {
  product(id: $id) {
    media(first: 100, after: $after, sortKey: POSITION) {
      nodes { ...MediaFields }
      pageInfo { hasNextPage endCursor }
    }
  }
}
${mediaFields}`,
  answer: z.object({ product: z.object({ media: mediaPageAnswer }).nullable() }),
} satisfies AdminDocument<z.ZodType>
