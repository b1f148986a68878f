import type { FittedRequest } from '../fit-request.ts'
import { toAddress } from '../picture-on-wire.ts'

/** Pictures attached make it an edit [doc]. */
export const toRequestBody = (model: string, request: FittedRequest) => ({
  model,
  prompt: request.prompt,
  image: request.pictures.map(toAddress),
  num_images: request.count,
  ...(request.size && {
    use_custom_size: true,
    custom_width: request.size.widthPx,
    custom_height: request.size.heightPx,
  }),
  negative_prompt: request.negativePrompt,
  prompt_extend: request.extendPrompt,
  watermark: request.watermark,
  seed: request.seed,
  response_format: 'url',
})
