import { z } from 'zod'
import type { AdminDocument } from '../admin-client.ts'
import { userErrorsAnswer } from './user-errors.ts'

export const createUpload = {
  text: `mutation CreateUpload($input: [StagedUploadInput!]!) {
  stagedUploadsCreate(input: $input) {
    stagedTargets { url resourceUrl parameters { name value } }
    userErrors { field message }
  }
}`,
  answer: z.object({
    stagedUploadsCreate: z.object({
      stagedTargets: z
        .array(
          z.object({
            url: z.string(),
            resourceUrl: z.string(),
            parameters: z.array(z.object({ name: z.string(), value: z.string() })),
          }),
        )
        .nullable(),
      userErrors: userErrorsAnswer,
    }),
  }),
} satisfies AdminDocument<z.ZodType>
