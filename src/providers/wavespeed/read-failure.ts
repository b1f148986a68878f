import { z } from 'zod'
import type { Failure, ReadFailure, Verdict } from '../failure.ts'
import { readEnd, readPlainFailure } from '../plain-failure.ts'

/** [doc] */
const verdicts: Readonly<Record<number, Verdict>> = {
  1200: 'refused',
  1400: 'invalid',
  1401: 'invalid',
  1402: 'unreachable',
  1403: 'failed',
  1405: 'failed',
  5000: 'unavailable',
  5003: 'unavailable',
  5004: 'unavailable',
}

export const readCode = (code: number, said: string | undefined): Failure | undefined =>
  verdicts[code] && { verdict: verdicts[code], said }

/** A failed prediction: its `error` may begin with, or hold, the code [guess]. */
export const readEnded = (said: string): Failure => {
  const [code] = /\b(1200|140[0-5])\b/.exec(said) ?? []
  return readCode(Number(code), said) ?? readEnd(said)
}

const body = z.object({ code: z.number(), message: z.string().optional() })

export const readFailure: ReadFailure = (answer) => {
  const { code, message } = body.safeParse(answer.json).data ?? {}
  return (code === undefined ? undefined : readCode(code, message)) ?? readPlainFailure(answer)
}
