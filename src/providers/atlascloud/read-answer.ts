import { z } from 'zod'
import type { HttpAnswer } from '../http-answer.ts'
import { readEnd, readWords } from '../plain-failure.ts'
import { readItems } from '../result-item.ts'
import type { CallState } from '../wire.ts'
import { readFailure } from './read-failure.ts'

/** What else it says, such as why it failed, is kept. */
const prediction = z.looseObject({
  id: z.string().optional(),
  predictionId: z.string().optional(),
  status: z.string().optional(),
  outputs: z.unknown().optional(),
  output: z.unknown().optional(),
})

const envelope = z.object({ code: z.number().optional(), data: prediction.nullish() })

/** Every other word means that it still runs: starting, created, pending, processing, running [doc]. */
const goodEnds = ['completed', 'succeeded'] // [doc]
const badEnds = ['failed', 'cancelled', 'canceled'] // [doc] the first, [guess] the others

/** The status within the answer counts as much as that of the answer [guess]. */
const readCode = (code: number | undefined, json: unknown): CallState | undefined => {
  const failure = code === undefined || code < 400 ? undefined : readFailure({ status: code, json })
  return failure && { kind: 'ended', id: undefined, failure }
}

export const readSubmit = ({ json }: HttpAnswer): CallState | undefined => {
  const { code, data } = envelope.safeParse(json).data ?? {}
  const id = data?.id ?? data?.predictionId
  return readCode(code, json) ?? (id === undefined ? undefined : { kind: 'running', id })
}

export const readPoll = ({ json }: HttpAnswer): CallState | undefined => {
  const { data } = envelope.safeParse(json).data ?? {}
  if (data?.status === undefined) return undefined
  const { status, id = data.predictionId, outputs, output } = data
  if (badEnds.includes(status))
    return { kind: 'ended', id, failure: readEnd(readWords(data) ?? readWords(json)) }
  if (!goodEnds.includes(status)) return { kind: 'running', id }
  return { kind: 'done', id, items: readItems(outputs ?? output), costMicros: undefined }
}
