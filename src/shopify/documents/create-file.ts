import { z } from 'zod'
import type { AdminDocument } from '../admin-client.ts'
import { userErrorsAnswer } from './user-errors.ts'

export const createFile = {
  text: `mutation CreateFile($files: [FileCreateInput!]!) {
  fileCreate(files: $files) {
    files { id }
    userErrors { field message code }
  }
}`,
  answer: z.object({
    fileCreate: z.object({
      files: z.array(z.object({ id: z.string() })).nullable(),
      userErrors: userErrorsAnswer,
    }),
  }),
} satisfies AdminDocument<z.ZodType>
