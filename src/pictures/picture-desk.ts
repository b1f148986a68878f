import { availableParallelism } from 'node:os'
import { Piscina } from 'piscina'
import { bug, ColorwayError } from '../domain/errors.ts'
import type { PictureDesk } from '../ports/picture-desk.ts'
import type { DeskAnswer, DeskTask } from './desk-task.ts'

interface PictureDeskOptions {
  /** How many pictures are worked on at once; the number of cores by default. */
  readonly threads?: number
  /** Pictures with more pixels are refused from their header; 50 million by default. */
  readonly maxPixels?: number
}

const MAX_PIXELS = 50_000_000
const IDLE_TIMEOUT_MS = 30_000

/** The desk for all work on pixels, in worker threads that start with the first task. */
export function createPictureDesk(options: PictureDeskOptions = {}): PictureDesk {
  const maxPixels = options.maxPixels ?? MAX_PIXELS
  const pool = new Piscina<DeskTask, DeskAnswer>({
    filename: new URL('./desk-worker.ts', import.meta.url).href,
    minThreads: 0,
    maxThreads: options.threads ?? availableParallelism(),
    idleTimeout: IDLE_TIMEOUT_MS,
  })
  const run = async (task: DeskTask) => throwRefusal(await pool.run(task))
  return {
    inspect: async (picture) => {
      const answer = await run({ kind: 'inspect', picture, maxPixels })
      return answer.kind === 'facts' ? answer.facts : mismatch(answer)
    },
    prepare: async (picture, limits) => {
      const answer = await run({ kind: 'prepare', picture, limits, maxPixels })
      return answer.kind === 'prepared' ? answer.prepared : mismatch(answer)
    },
    recolorLocally: async (request) => {
      const answer = await run({ kind: 'recolor', request, maxPixels })
      return answer.kind === 'bytes' ? answer.bytes : mismatch(answer)
    },
    finish: async (request) => {
      const answer = await run({ kind: 'finish', request, maxPixels })
      return answer.kind === 'finished' ? answer.finished : mismatch(answer)
    },
    measure: async (request) => {
      const answer = await run({ kind: 'measure', request, maxPixels })
      return answer.kind === 'report' ? answer.report : mismatch(answer)
    },
    drawDifference: async (original, result, longSidePx) => {
      const answer = await run({ kind: 'difference', original, result, longSidePx, maxPixels })
      return answer.kind === 'bytes' ? answer.bytes : mismatch(answer)
    },
    measureSwatch: async (picture) => {
      const answer = await run({ kind: 'swatch', picture, maxPixels })
      return answer.kind === 'measured' ? answer.measure : mismatch(answer)
    },
    thumbnail: async (picture, longSidePx) => {
      const answer = await run({ kind: 'thumbnail', picture, longSidePx, maxPixels })
      return answer.kind === 'bytes' ? answer.bytes : mismatch(answer)
    },
    close: () => pool.close(),
  }
}

function throwRefusal(answer: DeskAnswer): DeskAnswer {
  if (answer.kind !== 'refused') return answer
  throw new ColorwayError(answer.code, answer.message, answer.hint === undefined ? {} : { hint: answer.hint })
}

function mismatch(answer: DeskAnswer): never {
  throw bug(`A picture thread answered with "${answer.kind}" to another question.`)
}
