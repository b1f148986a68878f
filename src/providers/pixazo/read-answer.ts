import { z } from 'zod'
import { readDashScopeAnswer } from '../dashscope-shape.ts'
import type { HttpAnswer } from '../http-answer.ts'
import { readEnd, readWords } from '../plain-failure.ts'
import { readItems } from '../result-item.ts'
import type { CallState } from '../wire.ts'

const job = z.object({
  request_id: z.string().optional(),
  status: z.string().optional(),
  images: z.unknown().optional(),
  output: z.unknown().optional(),
})

/** Every other word means that it still runs: QUEUED, PROCESSING [doc], and whatever may come. */
const badEnds = ['FAILED', 'ERROR'] // [doc]

/** Pictures at once, an answer as Model Studio gives it, or a job: it has all three [doc]. */
export const readSubmit = ({ json }: HttpAnswer): CallState | undefined => {
  const studio = readDashScopeAnswer(json)
  if (studio) return studio
  const { request_id: id, status, images } = job.safeParse(json).data ?? {}
  const items = readItems(images)
  if (items.length > 0) return { kind: 'done', id: undefined, items, costMicros: undefined }
  if (status !== undefined && badEnds.includes(status))
    return { kind: 'ended', id, failure: readEnd(readWords(json)) }
  return id === undefined ? undefined : { kind: 'running', id }
}

export const readPoll = ({ json }: HttpAnswer): CallState | undefined => {
  const { request_id: id, status, images, output } = job.safeParse(json).data ?? {}
  if (status === undefined) return undefined
  if (badEnds.includes(status)) return { kind: 'ended', id, failure: readEnd(readWords(json)) }
  if (status !== 'COMPLETED') return { kind: 'running', id }
  return { kind: 'done', id, items: readItems(output ?? images), costMicros: undefined }
}
