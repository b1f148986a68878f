import { z } from 'zod'
import { trouble } from '../desk/call.ts'
import type { ReadCall } from '../desk/desk.ts'
import { isTrouble } from '../desk/fetch-picture.ts'
import { maxSeed, readShape } from '../desk/read-shape.ts'

const format = z.enum(['png', 'jpeg', 'jpg'])

const shape = z.strictObject({
  image: z.string().min(1),
  prompt: z.string().min(1),
  negative_prompt: z.string().optional(),
  steps: z.int().min(1).max(100).optional(),
  guidance: z.number().min(1).max(25).optional(),
  seed: z.int().min(-1).max(maxSeed).optional(),
  image_format: format.optional(),
  output_format: format.optional(),
  quality: z.int().min(1).max(100).optional(),
  base64: z.boolean().optional(),
})

/** `waits`: version 1 answers with the picture itself; version 2 with a job. */
export const readRequest =
  (waits: boolean): ReadCall =>
  (body, { groups: [model = ''] }) => {
    const read = readShape(shape, body)
    if (isTrouble(read)) return read
    const { image, prompt, seed, image_format: one, output_format: other, base64 } = read.value
    if (image.startsWith('data:')) return trouble('invalid', 'image: base64 without a prefix, or an address')
    return {
      model,
      prompt,
      pictures: [image],
      count: 1,
      size: undefined,
      seed,
      format: (one ?? other ?? 'jpeg') === 'png' ? 'png' : 'jpeg',
      waitsInShapes: waits ? [0] : [],
      inline: base64 ?? false,
    }
  }
