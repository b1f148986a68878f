import sharp from 'sharp'
import { ColorwayError } from '../domain/errors.ts'
import type { LocalRecolorRequest } from '../ports/picture-desk.ts'
import { decode } from './codec/decode.ts'
import { decodeWorkable } from './codec/decode-workable.ts'
import { encodeDraft } from './codec/encode.ts'
import { prepareInput } from './codec/prepare-input.ts'
import { readFacts } from './codec/read-facts.ts'
import { makeThumbnail } from './codec/thumbnail.ts'
import type { DeskAnswer, DeskTask } from './desk-task.ts'
import { rememberFindings } from './find/recent-findings.ts'
import { drawDifference } from './finish/draw-difference.ts'
import { finishFile } from './finish/finish-file.ts'
import { measureFile } from './finish/measure-file.ts'
import { recolorLocally } from './local/recolor-locally.ts'
import { keepCanvas } from './raster/keep-canvas.ts'
import { measureSwatch } from './swatch/measure-swatch.ts'

sharp.concurrency(1)
sharp.cache(false)

/** A finding takes about 2 MB. */
const findInPicture = rememberFindings(8)
const takeCanvas = keepCanvas()

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
    case 'prepare':
      return { kind: 'prepared', prepared: await prepareInput(task.picture, task.limits, task.maxPixels) }
    case 'thumbnail':
      return { kind: 'bytes', bytes: await makeThumbnail(task.picture, task.longSidePx, task.maxPixels) }
    case 'swatch': {
      const { raster } = await decode(task.picture, task.maxPixels)
      return { kind: 'measured', measure: measureSwatch(raster) }
    }
    case 'recolor':
      return recolor(task.request, task.maxPixels)
    case 'finish':
      return {
        kind: 'finished',
        finished: await finishFile(task.request, { ...task, findInPicture, takeCanvas }),
      }
    case 'measure':
      return { kind: 'report', report: await measureFile(task.request, { ...task, findInPicture }) }
    case 'difference':
      return { kind: 'bytes', bytes: await drawDifference(task) }
  }
}

async function recolor(
  { picture, thing, target }: LocalRecolorRequest,
  maxPixels: number,
): Promise<DeskAnswer> {
  const { raster } = await decodeWorkable(picture, maxPixels)
  const found = findInPicture(picture, raster, thing)
  return { kind: 'bytes', bytes: await encodeDraft(recolorLocally({ original: raster, found, target })) }
}
