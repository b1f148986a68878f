import { z } from 'zod'
import type { AdminDocument } from '../admin-client.ts'

/** The file as the merchant uploaded it; its address lives for minutes only. */
export const readOriginal = {
  text: `query ReadOriginal($id: ID!) {
  node(id: $id) { ... on MediaImage { originalSource { url } image { url } } }
}`,
  answer: z.object({
    node: z
      .object({
        originalSource: z.object({ url: z.string().nullable() }).nullish(),
        image: z.object({ url: z.string() }).nullish(),
      })
      .nullable(),
  }),
} satisfies AdminDocument<z.ZodType>
