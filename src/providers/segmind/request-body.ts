import type { FittedRequest } from '../fit-request.ts'
import { toBase64 } from '../picture-on-wire.ts'

export const toRequestBody = ({ pictures: [picture], prompt, negativePrompt, seed }: FittedRequest) => ({
  image: toBase64(picture), // [doc] without a prefix
  prompt,
  negative_prompt: negativePrompt,
  seed,
  image_format: 'png',
  base64: false,
})
