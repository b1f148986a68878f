import { z } from 'zod'
import type { AdminDocument } from '../admin-client.ts'

export const findFile = {
  text: `query FindFile($query: String!) {
  files(first: 5, query: $query) { nodes { id fileStatus ... on MediaImage { image { url } } } }
}`,
  answer: z.object({
    files: z.object({
      nodes: z.array(
        z.object({ id: z.string(), fileStatus: z.string(), image: z.object({ url: z.string() }).nullish() }),
      ),
    }),
  }),
} satisfies AdminDocument<z.ZodType>
