import { z } from 'zod'
import { trouble } from '../desk/call.ts'
import type { ReadCall } from '../desk/desk.ts'
import { isTrouble } from '../desk/fetch-picture.ts'
import { maxSeed, publicUrl, readShape } from '../desk/read-shape.ts'
import { readSize } from '../desk/read-size.ts'

const plainShape = z.strictObject({ prompt: z.string().min(1), image_urls: z.array(publicUrl).min(1).max(3) })

/** DashScope's body, which this path hands on; what it does not know it ignores. */
const multimodeShape = z.object({
  input: z.object({
    messages: z
      .array(
        z.object({
          role: z.literal('user'),
          content: z.array(z.union([z.object({ image: z.string() }), z.object({ text: z.string() })])),
        }),
      )
      .length(1),
  }),
  parameters: z
    .object({
      n: z.int().min(1).max(6).optional(),
      size: z.string().optional(),
      seed: z.int().min(0).max(maxSeed).optional(),
    })
    .optional(),
})

/** A queue in the first shape; at once in the others. */
const waitsInShapes = [1, 2]

export const readPlain: ReadCall = (body) => {
  const read = readShape(plainShape, body)
  if (isTrouble(read)) return read
  const { prompt, image_urls: pictures } = read.value
  return {
    model: 'qwen-image-max-edit',
    prompt,
    pictures,
    count: 1,
    size: undefined,
    seed: undefined,
    waitsInShapes,
  }
}

export const readMultimode: ReadCall = (body) => {
  const read = readShape(multimodeShape, body)
  if (isTrouble(read)) return read
  const { input, parameters = {} } = read.value
  const content = input.messages.flatMap((message) => message.content)
  const pictures = content.flatMap((part) => ('image' in part ? [part.image] : []))
  const [prompt] = content.flatMap((part) => ('text' in part ? [part.text] : []))
  if (pictures.length === 0 || prompt === undefined)
    return trouble('invalid', 'An image and a text are required.')
  return {
    model: 'qwen-image',
    prompt,
    pictures,
    count: parameters.n ?? 1,
    size: parameters.size === undefined ? undefined : readSize(parameters.size),
    seed: parameters.seed,
    waitsInShapes,
  }
}
