import type { FittedRequest } from '../fit-request.ts'
import { toAddressOrDataUri, writeSize } from '../picture-on-wire.ts'

export const toRequestBody = (model: string, request: FittedRequest) => ({
  model,
  images: request.pictures.map(toAddressOrDataUri), // [doc] addresses or base64, with a prefix [guess]
  prompt: request.prompt,
  size: request.size && writeSize(request.size),
  seed: request.seed,
  num_images: request.count,
  negative_prompt: request.negativePrompt,
  prompt_extend: request.extendPrompt,
})
