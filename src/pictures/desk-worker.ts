import sharp from 'sharp'
import { ColorwayError, invalidInput } from '../domain/errors.ts'
import type { FinishRequest, LocalRecolorRequest } from '../ports/picture-desk.ts'
import { type Decoded, decode } from './codec/decode.ts'
import { encode, encodeDraft } from './codec/encode.ts'
import { readFacts } from './codec/read-facts.ts'
import { makeThumbnail } from './codec/thumbnail.ts'
import type { DeskAnswer, DeskTask } from './desk-task.ts'
import { rememberFindings } from './find/recent-findings.ts'
import { finishEdit } from './finish/finish-edit.ts'
import { recolorLocally } from './local/recolor-locally.ts'
import { measureSwatch } from './swatch/measure-swatch.ts'

sharp.concurrency(1)
sharp.cache(false)

const LEAST_SIDE_PX = 32

/** A finding takes about 2 MB. */
const findInPicture = rememberFindings(8)

/**
 * Runs in a worker thread: one task at a time, from bytes to bytes. Decoded pixels never cross between threads;
 * the encoded bytes are copied, as memory that sharp allocated cannot be transferred.
 */
export default async function runTask(task: DeskTask): Promise<DeskAnswer> {
  try {
    return await answer(task)
  } catch (error) {
    if (!(error instanceof ColorwayError)) throw error
    return { kind: 'refused', code: error.code, message: error.message, hint: error.hint }
  }
}

async function answer(task: DeskTask): Promise<DeskAnswer> {
  switch (task.kind) {
    case 'inspect':
      return { kind: 'facts', facts: await readFacts(task.picture, task.maxPixels) }
    case 'thumbnail':
      return { kind: 'bytes', bytes: await makeThumbnail(task.picture, task.longSidePx, task.maxPixels) }
    case 'swatch': {
      const { raster } = await decode(task.picture, task.maxPixels)
      return { kind: 'measured', measure: measureSwatch(raster) }
    }
    case 'recolor':
      return recolor(task.request, task.maxPixels)
    case 'finish':
      return finish(task.request, task.maxPixels)
  }
}

async function recolor({ picture, target }: LocalRecolorRequest, maxPixels: number): Promise<DeskAnswer> {
  const { raster } = await decodeWorkable(picture, maxPixels)
  const found = findInPicture(picture, raster)
  return { kind: 'bytes', bytes: await encodeDraft(recolorLocally({ original: raster, found, target })) }
}

async function finish({ original, edited, target }: FinishRequest, maxPixels: number): Promise<DeskAnswer> {
  const source = await decodeWorkable(original, maxPixels)
  const edit = await decodeWorkable(edited, maxPixels)
  const found = findInPicture(original, source.raster)
  const { raster, report } = finishEdit({ original: source.raster, edited: edit.raster, target, found })
  const { format } = source.facts
  const bytes = await encode(raster, format)
  return {
    kind: 'finished',
    finished: { bytes, format, widthPx: raster.widthPx, heightPx: raster.heightPx, report },
  }
}

async function decodeWorkable(bytes: Uint8Array, maxPixels: number): Promise<Decoded> {
  const decoded = await decode(bytes, maxPixels)
  const { widthPx, heightPx } = decoded.facts
  if (Math.min(widthPx, heightPx) >= LEAST_SIDE_PX) return decoded
  throw invalidInput(
    `The picture has only ${widthPx} × ${heightPx} pixels, too few to tell a product from its background.`,
    `Upload a larger one: at least ${LEAST_SIDE_PX} pixels on each side, better 1000.`,
  )
}
