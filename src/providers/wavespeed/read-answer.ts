import { z } from 'zod'
import type { HttpAnswer } from '../http-answer.ts'
import { readItems } from '../result-item.ts'
import type { CallState } from '../wire.ts'
import { readCode, readEnded, readFailure } from './read-failure.ts'

const prediction = z.object({
  id: z.string().optional(),
  status: z.string().optional(),
  outputs: z.unknown().optional(),
  error: z.string().nullish(),
  has_nsfw_contents: z.array(z.boolean()).nullish(),
})

const envelope = z.object({
  code: z.number().optional(),
  message: z.string().optional(),
  data: prediction.nullish(),
})

/** Every other word means that it still runs: created, processing [doc], and whatever may come. */
const badEnds = ['failed', 'cancelled', 'timeout', 'deleted'] // [doc] the first, [sdk] the others

export const readSubmit = ({ json }: HttpAnswer): CallState | undefined => {
  const { code = 200, data } = envelope.safeParse(json).data ?? {}
  const failure = code < 400 ? undefined : readFailure({ status: code, json })
  if (failure) return { kind: 'ended', id: data?.id, failure }
  return data?.id === undefined ? undefined : { kind: 'running', id: data.id }
}

export const readPoll = ({ json }: HttpAnswer): CallState | undefined => {
  const { code, message, data } = envelope.safeParse(json).data ?? {}
  const id = data?.id
  const failure = code === undefined ? undefined : readCode(code, message)
  // Its own trouble, told while the call may well go on [doc].
  const hasEnded = data?.status !== undefined && badEnds.includes(data.status)
  if (failure?.verdict === 'unavailable' && !hasEnded) return { kind: 'running', id }
  if (failure) return { kind: 'ended', id, failure }
  if (!data?.status) return undefined
  if (data.has_nsfw_contents?.includes(true))
    return { kind: 'ended', id, failure: { verdict: 'refused', said: undefined } }
  if (hasEnded) return { kind: 'ended', id, failure: readEnded(data.error ?? data.status) }
  if (data.status !== 'completed') return { kind: 'running', id }
  return { kind: 'done', id, items: readItems(data.outputs), costMicros: undefined }
}
