import { z } from 'zod'
import { type Call, type SizePx, type Trouble, trouble } from '../desk/call.ts'
import type { ReadCall } from '../desk/desk.ts'
import { isTrouble } from '../desk/fetch-picture.ts'
import { maxSeed, readShape } from '../desk/read-shape.ts'
import { readSize } from '../desk/read-size.ts'
import { type DashScopeModel, models } from './models.ts'

export const dashScopeBody = z.object({
  model: z.string(),
  input: z.object({
    messages: z
      .array(
        z.object({
          role: z.literal('user'),
          content: z.array(
            z.union([z.strictObject({ image: z.string() }), z.strictObject({ text: z.string() })]),
          ),
        }),
      )
      .length(1),
  }),
  parameters: z
    .strictObject({
      n: z.int().min(1).max(6).optional(),
      size: z.string().optional(),
      prompt_extend: z.boolean().optional(),
      watermark: z.boolean().optional(),
      negative_prompt: z.string().max(500).optional(),
      seed: z.int().min(0).max(maxSeed).optional(),
    })
    .optional(),
})

type Body = z.output<typeof dashScopeBody>

const mostImages = 3
/** Ten megabytes in base64. */
const mostCharacters = Math.ceil((10 * 1024 * 1024 * 4) / 3) + 40

export const readRequest: ReadCall = (body, { request }) => {
  if (request.headers.get('x-dashscope-async') === 'enable')
    return trouble('async-denied', 'current user api does not support asynchronous calls.')
  const read = readShape(dashScopeBody, body)
  return isTrouble(read) ? read : readBody(read.value)
}

const readBody = ({ model: name, input, parameters = {} }: Body): ReturnType<ReadCall> => {
  const model = Object.hasOwn(models, name) ? models[name] : undefined
  if (!model) return trouble('unknown-model', `Model not exist: ${name}`)
  const content = input.messages.flatMap((message) => message.content)
  const pictures = content.flatMap((part) => ('image' in part ? [part.image] : []))
  const texts = content.flatMap((part) => ('text' in part ? [part.text] : []))
  if (texts.length !== 1 || texts[0].trim() === '')
    return trouble('invalid', 'input.messages.content: exactly one text is required')
  const wrong = findWrongPicture(pictures) ?? findWrongParameter(model, parameters)
  if (wrong) return wrong
  const { kept, remarks } = cutPrompt(texts[0], model.promptTokens)
  const size = parameters.size === undefined ? undefined : readSize(parameters.size)
  const call: Call = {
    model: name,
    prompt: kept,
    pictures,
    count: parameters.n ?? 1,
    size,
    seed: parameters.seed,
    waitsInShapes: [0],
  }
  return { ...call, remarks }
}

const findWrongPicture = (pictures: readonly string[]): Trouble | undefined => {
  if (pictures.length < 1 || pictures.length > mostImages)
    return trouble('invalid', `input.messages.content: 1 to ${mostImages} images are required`)
  if (!pictures.every((picture) => /^(https?:\/\/|data:image\/[\w.+-]+;base64,)/i.test(picture)))
    return trouble('invalid-url', 'The provided image URL is invalid.')
  return pictures.some((picture) => picture.length > mostCharacters)
    ? trouble('invalid', 'The size of the image must not exceed 10 MB.')
    : undefined
}

const findWrongParameter = (
  model: DashScopeModel,
  { n = 1, size, prompt_extend: extend }: NonNullable<Body['parameters']>,
): Trouble | undefined => {
  if (n > model.maxPictures) return trouble('invalid', `parameters.n must be ${model.maxPictures}`)
  if (!model.size && (size !== undefined || extend !== undefined))
    return trouble('invalid', 'parameters: size and prompt_extend are not supported by this model')
  if (size === undefined) return undefined
  const read = readSize(size)
  return read && model.size && fits(read, model.size)
    ? undefined
    : trouble('invalid', `parameters.size: ${size}`)
}

const fits = ({ widthPx, heightPx }: SizePx, { of, minPx, maxPx }: NonNullable<DashScopeModel['size']>) => {
  if (of === 'side') return Math.min(widthPx, heightPx) >= minPx && Math.max(widthPx, heightPx) <= maxPx
  const area = widthPx * heightPx
  return area >= minPx ** 2 && area <= maxPx ** 2
}

/** A token is about four Latin characters, or one of another script. What is too long is cut without a word. */
const cutPrompt = (text: string, mostTokens: number) => {
  let tokens = 0
  const characters = [...text]
  const end = characters.findIndex((character) => {
    tokens += character < '\u0250' ? 0.25 : 1
    return tokens > mostTokens
  })
  return end < 0
    ? { kept: text, remarks: [] }
    : { kept: characters.slice(0, end).join(''), remarks: [`the prompt was cut to ${mostTokens} tokens`] }
}
