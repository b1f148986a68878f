import { z } from 'zod'
import type { AdminDocument } from '../admin-client.ts'

export const readFileStatuses = {
  text: `query ReadFileStatuses($ids: [ID!]!) {
  nodes(ids: $ids) { ... on MediaImage { id fileStatus } }
}`,
  answer: z.object({ nodes: z.array(z.object({ id: z.string(), fileStatus: z.string() }).nullable()) }),
} satisfies AdminDocument<z.ZodType>
