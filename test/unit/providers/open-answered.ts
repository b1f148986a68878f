import type { ProviderName } from '../../../src/domain/provider-name.ts'
import type { EditRequest } from '../../../src/ports/image-editor.ts'
import { createEditor } from '../../../src/providers/create-editor.ts'
import { drawPicture } from '../../support/draw-picture.ts'

export const picture = await drawPicture({ widthPx: 640, heightPx: 512, format: 'png' })
export const { signal } = new AbortController()
export const request: EditRequest = {
  picture: { bytes: picture, format: 'png', widthPx: 640, heightPx: 512, url: 'https://house.test/a.png' },
  references: [],
  prompt: 'Change only the color.',
  thing: 'ball',
  targetHex: undefined,
  size: undefined,
  seed: undefined,
  negativePrompt: undefined,
  extendPrompt: undefined,
  watermark: undefined,
  count: 1,
  signal,
}

interface World {
  readonly name: ProviderName
  readonly model?: string
  /** What the provider answers, one after the other. */
  readonly answers: readonly (() => Response)[]
  readonly read?: (url: string) => Promise<Uint8Array>
}

/** An editor whose provider answers as it is told, and whose results lie where they should. */
export const openAnswered = ({ name, model, answers, read = async () => picture }: World) => {
  const asked: string[] = []
  const send: typeof fetch = async (input) => {
    const answer = answers[asked.length]
    asked.push(String(input))
    if (!answer) throw new Error('Nobody was to ask again.')
    return answer()
  }
  const editor = createEditor[name](
    {
      name: 'house/account',
      apiKey: 'a-key-of-the-house',
      baseUrl: undefined,
      model,
      priceMicros: undefined,
      startsPerMinute: undefined,
      atOnce: undefined,
      webhookUrl: undefined,
      webhookSecret: undefined,
    },
    {
      fetch: send,
      now: () => new Date('2026-11-20T12:00:00Z'),
      downloads: { open: () => Promise.reject(new Error('Files are read whole.')), read },
      pollEveryMs: undefined,
    },
  )
  return { editor, asked }
}

export const json =
  (body: unknown, status = 200, headers = {}) =>
  () =>
    Response.json(body, { status, headers })

/** Where results lie. */
export const link = 'https://results.test/a.png'
