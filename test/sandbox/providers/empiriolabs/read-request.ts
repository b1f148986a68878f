import { z } from 'zod'
import { type SizePx, trouble } from '../desk/call.ts'
import type { ReadCall } from '../desk/desk.ts'
import { isTrouble } from '../desk/fetch-picture.ts'
import { maxSeed, publicUrl, readShape } from '../desk/read-shape.ts'

const side = z.int().min(512).max(2048)

const shape = z.strictObject({
  model: z.string(),
  prompt: z.string().min(1),
  image: z.array(publicUrl).min(1).max(3),
  num_images: z.int().min(1).max(6).optional(),
  aspect_ratio: z
    .string()
    .regex(/^\d+:\d+$/)
    .optional(),
  use_custom_size: z.boolean().optional(),
  custom_width: side.optional(),
  custom_height: side.optional(),
  negative_prompt: z.string().max(500).optional(),
  prompt_extend: z.boolean().optional(),
  watermark: z.boolean().optional(),
  seed: z.int().min(0).max(maxSeed).optional(),
  response_format: z.enum(['url', 'b64_json']).optional(),
})

export const readRequest: ReadCall = (body) => {
  const read = readShape(shape, body)
  if (isTrouble(read)) return read
  const { model, prompt, image, custom_width: widthPx, custom_height: heightPx, ...rest } = read.value
  if (rest.use_custom_size && !(widthPx && heightPx))
    return trouble('invalid', 'custom_width and custom_height are required with use_custom_size')
  return {
    model,
    prompt,
    pictures: image,
    count: rest.num_images ?? 1,
    size: rest.use_custom_size && widthPx && heightPx ? { widthPx, heightPx } : sizeOf(rest.aspect_ratio),
    seed: rest.seed,
    waitsInShapes: [0],
    inline: rest.response_format === 'b64_json',
  }
}

const usualPixels = 1024 * 1024

/** About a megapixel in the aspect "3:4". */
const sizeOf = (aspectRatio: string | undefined): SizePx | undefined => {
  const [width, height] = (aspectRatio ?? '').split(':').map(Number)
  if (!width || !height) return undefined
  const heightPx = Math.round(Math.sqrt((usualPixels * height) / width))
  return { widthPx: Math.round((heightPx * width) / height), heightPx }
}
