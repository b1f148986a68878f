import { z } from 'zod'
import type { HttpAnswer } from '../http-answer.ts'
import { readEnd, readWords } from '../plain-failure.ts'
import { readItems } from '../result-item.ts'
import type { CallState } from '../wire.ts'

const answer = z.object({
  job_id: z.string().optional(),
  id: z.string().optional(),
  status: z.string().optional(),
  data: z.unknown().optional(),
  result: z.unknown().optional(),
})

/** Every other word means that it still runs. */
const goodEnds = ['completed', 'succeeded'] // [use]
const badEnds = ['failed', 'error', 'cancelled', 'canceled'] // [use] the first, [guess] the others

/** Pictures at once [guess], or a job [use]. */
export const readSubmit = ({ json }: HttpAnswer): CallState | undefined => {
  const { job_id, id = job_id, data } = answer.safeParse(json).data ?? {}
  const items = readItems(data)
  if (items.length > 0) return { kind: 'done', id: undefined, items, costMicros: undefined }
  return id === undefined ? undefined : { kind: 'running', id }
}

export const readPoll = (http: HttpAnswer): CallState | undefined => {
  const { status, job_id, id = job_id, result, data } = answer.safeParse(http.json).data ?? {}
  if (status === undefined) return readSubmit(http)
  if (goodEnds.includes(status))
    return { kind: 'done', id, items: readItems(result ?? data), costMicros: undefined }
  if (badEnds.includes(status)) return { kind: 'ended', id, failure: readEnd(readWords(http.json)) }
  return { kind: 'running', id }
}
