import { ColorwayError, unavailable } from '../domain/errors.ts'
import { addInstruction } from '../domain/revision.ts'
import type { CallParameters } from '../ports/attempt-store.ts'
import type { Edit } from '../ports/edit-store.ts'
import type { EditRequest } from '../ports/image-editor.ts'
import { choosePrompt } from './choose-prompt.ts'
import type { EditorCall } from './editor-call.ts'
import { fetchSource } from './fetch-source.ts'
import { prepareForEditor } from './prepare-for-editor.ts'
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
  const { seed, edit, pictures: count } = attempt
  const { thing, targetHex } = edit
  const { provider, model, priceMicros } = editor.description
  const source = await fetchStart(call, edit)
  const { placement, ...picture } = await prepareInput(call, source.bytes, 'edit')
  const { prompt, references } = await chooseWords(call)
  const { widthPx, heightPx } = picture
  const parameters = {
    picture: source.key,
    widthPx,
    heightPx,
    count,
    extendPrompt: false,
    watermark: false,
    ...(placement && { placement }),
  }
  const request: EditRequest = {
    picture,
    references: references.map(({ input }) => input),
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
  const pictureKeys = [source.key, ...references.map(({ key }) => key)]
  const asked = { provider, model, pictureKeys, prompt, seed, parameters }
  return { request, parameters, requestKey: priceMicros > 0n ? requestKey(asked) : undefined }
}

/** The picture to edit: the source, or a candidate that is to be refined. */
const fetchStart = async (call: EditorCall, edit: Edit) => {
  const key = edit.revision?.pictureKey
  return key === undefined
    ? fetchSource(call, edit)
    : { bytes: await call.storage.get(call.shopId, key), key }
}

/** The prompt, and the pictures that it speaks of. What the edit can be told without is left out where it is not to be had. */
const chooseWords = async (call: EditorCall) => {
  const { attempt, editor } = call
  const { promptPlan, references, prompt, revision } = attempt.edit
  const instruction = revision?.instruction
  if (!promptPlan) return { prompt: addInstruction(prompt, instruction), references: [] }
  const wasRefused = attempt.earlier.refusedBy.length > 0
  const asked = { editor: editor.description, wasRefused, instruction }
  const chosen = choosePrompt({ promptPlan, references }, asked)
  const inputs = await Promise.all(chosen.references.map(({ url }) => fetchReference(call, url)))
  const had = inputs.filter((input) => input !== undefined)
  return had.length === inputs.length
    ? { prompt: chosen.prompt, references: had }
    : { prompt: choosePrompt({ promptPlan, references: [] }, asked).prompt, references: [] }
}

/** undefined where it cannot be had, or is no picture. */
const fetchReference = async (call: EditorCall, url: string) => {
  const { catalogs, storage, shopId } = call
  try {
    const bytes = await catalogs.forShop(shopId).fetchSwatch(url)
    return { key: await storage.put(shopId, bytes), input: await prepareInput(call, bytes, 'reference') }
  } catch (error) {
    if (error instanceof ColorwayError && error.code !== 'bug') return undefined
    throw error
  }
}

const prepareInput = (
  { desk, editor, storage, publicPictures, shopId }: EditorCall,
  source: Uint8Array,
  purpose: 'edit' | 'reference',
) => {
  const lend = async (picture: Uint8Array): Promise<string> => {
    if (!publicPictures) throw unavailable('The editor fetches pictures, and none of ours can be fetched.')
    return publicPictures.linkTo(shopId, await storage.put(shopId, picture), linkLifeMs)
  }
  return prepareForEditor({ editor, desk, lend }, source, purpose)
}
