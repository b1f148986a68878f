import { z } from 'zod'
import { microsFromUsd } from '../../domain/money.ts'
import type { HttpAnswer } from '../http-answer.ts'
import { readEnd, readWords } from '../plain-failure.ts'
import { readItems } from '../result-item.ts'
import type { CallState } from '../wire.ts'
import { readEnded } from './read-failure.ts'

const submitted = z.object({ status: z.string().optional(), predictionID: z.string().optional() })

/** Its "success" only means that the call was accepted [doc]. */
export const readSubmit = ({ json }: HttpAnswer): CallState | undefined => {
  const { status, predictionID } = submitted.safeParse(json).data ?? {}
  if (predictionID !== undefined) return { kind: 'running', id: predictionID }
  if (status === 'error') return { kind: 'ended', id: undefined, failure: readEnd(readWords(json)) }
  return undefined
}

const polled = z.object({
  id: z.string().optional(),
  status: z.string(),
  output: z.unknown().optional(),
  metrics: z.object({ cost: z.number().nonnegative().optional() }).nullish().catch(undefined),
})

/** Every other word means that it still runs: created, starting, processing [doc], and whatever may come. */
const badEnds = ['error', 'failed', 'cancelled', 'canceled'] // [doc] error, cancelled; the others [guess]
const goodEnds = ['success', 'succeeded'] // [doc] the first; the other is the word of its notices

export const readPoll = ({ json }: HttpAnswer): CallState | undefined => {
  const parsed = polled.safeParse(json).data
  if (!parsed) return undefined
  const { id, status, output, metrics } = parsed
  if (badEnds.includes(status))
    return { kind: 'ended', id, failure: readEnded(output, readWords(json) ?? status) }
  if (!goodEnds.includes(status)) return { kind: 'running', id }
  const costMicros = metrics?.cost === undefined ? undefined : microsFromUsd(metrics.cost)
  return { kind: 'done', id, items: readItems(output), costMicros }
}
