import { z } from 'zod'
import type { AdminDocument } from '../admin-client.ts'

export const readJob = {
  text: 'query ReadJob($id: ID!) { job(id: $id) { id done } }',
  answer: z.object({ job: z.object({ id: z.string(), done: z.boolean() }).nullable() }),
} satisfies AdminDocument<z.ZodType>
