import { z } from 'zod'
import { microsFromUsd } from '../../domain/money.ts'
import type { HttpAnswer } from '../http-answer.ts'
import { readEnd, readWords } from '../plain-failure.ts'
import { readItems } from '../result-item.ts'
import type { CallState } from '../wire.ts'

const job = z.object({ request_id: z.string().optional(), status: z.string().optional() })

/**
 * The header is taken to count US dollars [guess]: no picture costs one, so that more must be other credits.
 */
const readCost = (headers: Headers): bigint | undefined => {
  const consumed = Number(headers.get('x-credits-consumed') ?? Number.NaN)
  return consumed >= 0 && consumed < 1 ? microsFromUsd(consumed) : undefined
}

/** The picture itself, or JSON that holds or names it: the content type tells which [doc]. */
const readResult = (answer: HttpAnswer, id: string | undefined): CallState | undefined => {
  const { headers, bytes, json } = answer
  const costMicros = readCost(headers)
  const isFile = /^(image\/|application\/octet-stream)/.test(headers.get('content-type') ?? '')
  if (isFile) return { kind: 'done', id, items: [{ kind: 'file', bytes }], costMicros }
  const items = readItems(json)
  return items.length === 0 ? undefined : { kind: 'done', id, items, costMicros }
}

export const readSubmit = (answer: HttpAnswer): CallState | undefined => {
  const { request_id: id } = job.safeParse(answer.json).data ?? {}
  return readResult(answer, undefined) ?? (id === undefined ? undefined : { kind: 'running', id })
}

/** Every other word means that it still runs: QUEUED, PROCESSING [doc], and whatever may come. */
export const readStatus = ({
  json,
}: HttpAnswer): { readonly isDone: boolean; readonly state: CallState } | undefined => {
  const { request_id: id, status } = job.safeParse(json).data ?? {}
  if (status === undefined) return undefined
  if (status === 'FAILED')
    return { isDone: false, state: { kind: 'ended', id, failure: readEnd(readWords(json)) } }
  return { isDone: status === 'COMPLETED', state: { kind: 'running', id } }
}

/** What the call brought, asked for after its status said that it is done. */
export const readFinished = (answer: HttpAnswer): CallState | undefined => {
  const { request_id: id, status } = job.safeParse(answer.json).data ?? {}
  if (status === 'FAILED') return { kind: 'ended', id, failure: readEnd(readWords(answer.json)) }
  return (
    readResult(answer, id) ??
    (status === 'COMPLETED'
      ? { kind: 'done', id, items: [], costMicros: readCost(answer.headers) }
      : undefined)
  )
}
