import { z } from 'zod'
import { trouble } from '../desk/call.ts'
import type { ReadCall } from '../desk/desk.ts'
import { isTrouble } from '../desk/fetch-picture.ts'
import { maxSeed, readShape } from '../desk/read-shape.ts'
import { fitsSides, readSize } from '../desk/read-size.ts'

const shape = z.strictObject({
  images: z.array(z.string().min(1)).min(1).max(6),
  prompt: z.string().min(1).max(800),
  size: z.string().optional(),
  seed: z.int().min(-1).max(maxSeed).optional(),
})

export const readRequest: ReadCall = (body, { url, groups: [model = ''] }) => {
  const read = readShape(shape, body)
  if (isTrouble(read)) return read
  const { images, prompt, size, seed } = read.value
  const wanted = size === undefined ? undefined : readSize(size)
  if (size !== undefined && !(wanted && fitsSides(wanted, 256, 1536)))
    return trouble('invalid', `size: ${size} is out of range`)
  const webhook = url.searchParams.get('webhook')
  return {
    model,
    prompt,
    pictures: images,
    count: 1,
    size: wanted,
    seed,
    waitsInShapes: [],
    webhook: webhook === null ? undefined : { url: webhook },
  }
}
