import { z } from 'zod'
import type { AdminDocument } from '../admin-client.ts'
import { userErrorsAnswer } from './user-errors.ts'

export const updateFiles = {
  text: `mutation UpdateFiles($files: [FileUpdateInput!]!) {
  fileUpdate(files: $files) { userErrors { field message code } }
}`,
  answer: z.object({ fileUpdate: z.object({ userErrors: userErrorsAnswer }) }),
} satisfies AdminDocument<z.ZodType>
