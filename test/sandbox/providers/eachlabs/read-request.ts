import { z } from 'zod'
import { trouble } from '../desk/call.ts'
import type { ReadCall } from '../desk/desk.ts'
import { isTrouble } from '../desk/fetch-picture.ts'
import { publicUrl, readShape } from '../desk/read-shape.ts'
import { fitsSides, readSize } from '../desk/read-size.ts'

const shape = z.strictObject({
  model: z.string(),
  version: z.literal('0.0.1'),
  input: z.strictObject({
    prompt: z.string().min(1),
    n: z.int().min(1).max(6).optional(),
    size: z.string().optional(),
    prompt_extend: z.boolean().optional(),
    image_urls: z.array(publicUrl).min(1).max(3),
  }),
  webhook_url: z.url().optional(),
  webhook_secret: z.string().optional(),
})

export const readRequest: ReadCall = (body) => {
  const read = readShape(shape, body)
  if (isTrouble(read)) return read
  const { model, input, webhook_url: url, webhook_secret: secret } = read.value
  const size = input.size === undefined ? undefined : readSize(input.size)
  if (input.size !== undefined && !(size && fitsSides(size, 512, 2048)))
    return trouble('invalid', `input.size: ${input.size} is out of range`)
  return {
    model,
    prompt: input.prompt,
    pictures: input.image_urls,
    count: input.n ?? 1,
    size,
    seed: undefined,
    waitsInShapes: [],
    webhook: url === undefined ? undefined : { url, secret: secret ?? '' },
  }
}
