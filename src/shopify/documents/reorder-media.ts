import { z } from 'zod'
import type { AdminDocument } from '../admin-client.ts'
import { userErrorsAnswer } from './user-errors.ts'

export const reorderMedia = {
  text: `mutation ReorderMedia($id: ID!, $moves: [MoveInput!]!) {
  productReorderMedia(id: $id, moves: $moves) {
    job { id done }
    mediaUserErrors { field message code }
  }
}`,
  answer: z.object({
    productReorderMedia: z.object({
      job: z.object({ id: z.string(), done: z.boolean() }).nullable(),
      mediaUserErrors: userErrorsAnswer,
    }),
  }),
} satisfies AdminDocument<z.ZodType>
