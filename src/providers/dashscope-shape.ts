import { z } from 'zod'
import type { FittedRequest } from './fit-request.ts'
import { writeSize } from './picture-on-wire.ts'
import { readItems } from './result-item.ts'
import type { CallState } from './wire.ts'

/** The body of a call to Model Studio, which other providers take too. */
export const toDashScopeBody = (model: string, request: FittedRequest, pictures: readonly string[]) => ({
  model,
  input: {
    messages: [
      { role: 'user', content: [...pictures.map((image) => ({ image })), { text: request.prompt }] },
    ],
  },
  parameters: {
    n: request.count,
    size: request.size && writeSize(request.size),
    prompt_extend: request.extendPrompt,
    watermark: request.watermark,
    negative_prompt: request.negativePrompt,
    seed: request.seed,
  },
})

const shape = z.object({
  output: z.object({
    choices: z.array(
      z.object({ message: z.object({ content: z.array(z.object({ image: z.string().optional() })) }) }),
    ),
  }),
})

/** @returns undefined for an answer without a picture */
export const readDashScopeAnswer = (json: unknown): CallState | undefined => {
  const choices = shape.safeParse(json).data?.output.choices ?? []
  const items = choices.flatMap(({ message }) => message.content.flatMap(({ image }) => readItems(image)))
  return items.length === 0 ? undefined : { kind: 'done', id: undefined, items, costMicros: undefined }
}
