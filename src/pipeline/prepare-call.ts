import type { CallParameters } from '../ports/attempt-store.ts'
import type { EditRequest, InputPicture } from '../ports/image-editor.ts'
import type { EditorCall } from './editor-call.ts'
import { fetchSource } from './fetch-source.ts'
import { requestKey } from './request-key.ts'

interface PreparedCall {
  readonly request: EditRequest
  readonly parameters: CallParameters
  /** undefined where nothing is bought. */
  readonly requestKey: string | undefined
}

/** A provider's queue may be long: it can fetch a picture for so long after it was told where. */
const linkLifeMs = 24 * 3_600_000

/** Everything that a call needs, made ready before its start is asked for, so that the start is not kept waiting. */
export const prepareCall = async (call: EditorCall): Promise<PreparedCall> => {
  const { attempt, editor, signal } = call
  const { prompt, seed, edit } = attempt
  const { thing, targetHex } = edit
  const { provider, model, priceMicros } = editor.description
  const source = await fetchSource(call, edit)
  const picture = await prepareInput(call, source.bytes)
  const { widthPx, heightPx } = picture
  const parameters = { widthPx, heightPx, count: 1, extendPrompt: false, watermark: false }
  const request: EditRequest = {
    picture,
    references: [],
    prompt,
    thing,
    targetHex,
    size: { widthPx, heightPx },
    seed,
    negativePrompt: undefined,
    extendPrompt: parameters.extendPrompt,
    watermark: parameters.watermark,
    count: parameters.count,
    signal,
  }
  const pictureKeys = [source.key]
  const asked = { provider, model, pictureKeys, prompt, seed, parameters }
  return { request, parameters, requestKey: priceMicros > 0n ? requestKey(asked) : undefined }
}

const prepareInput = async (
  { desk, editor, storage, publicPictures, shopId }: EditorCall,
  source: Uint8Array,
): Promise<InputPicture> => {
  const { inputs } = editor.description
  if (inputs.delivery === 'original')
    return { ...(await desk.inspect(source)), bytes: source, url: undefined }
  const prepared = await desk.prepare(source, inputs)
  if (inputs.delivery === 'bytes') return { ...prepared, url: undefined }
  const key = await storage.put(shopId, prepared.bytes)
  return { ...prepared, url: await publicPictures?.linkTo(shopId, key, linkLifeMs) }
}
