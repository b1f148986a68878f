import { z } from 'zod'
import { trouble } from '../desk/call.ts'
import type { ReadCall } from '../desk/desk.ts'
import { isTrouble } from '../desk/fetch-picture.ts'
import { maxSeed, readShape } from '../desk/read-shape.ts'
import { fitsSides, readSize } from '../desk/read-size.ts'

const shape = z.strictObject({
  model: z.string(),
  images: z.array(z.string().min(1)).min(1).max(6),
  prompt: z.string().min(1),
  size: z.string().optional(),
  seed: z.int().min(-1).max(maxSeed).optional(),
  num_images: z.int().min(1).max(6).optional(),
  negative_prompt: z.string().optional(),
  prompt_extend: z.boolean().optional(),
})

export const readRequest: ReadCall = (body) => {
  const read = readShape(shape, body)
  if (isTrouble(read)) return read
  const { model, images, prompt, seed, num_images: count = 1, size: wanted } = read.value
  const size = wanted === undefined ? undefined : readSize(wanted)
  if (wanted !== undefined && !(size && fitsSides(size, 512, 2048)))
    return trouble('invalid', `size: ${wanted} is out of range`)
  return { model, prompt, pictures: images, count, size, seed, waitsInShapes: [] }
}
