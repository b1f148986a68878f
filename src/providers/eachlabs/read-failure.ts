import { z } from 'zod'
import type { Failure, ReadFailure, Verdict } from '../failure.ts'
import { readEnd, readPlainFailure, readWords } from '../plain-failure.ts'

/**
 * Why an accepted call ended [doc]. What is left out here came to nothing through no fault of the request.
 */
const verdicts: Readonly<Record<string, Verdict>> = {
  PROVIDER_REJECTED: 'refused',
  INPUT_VALIDATION_ERROR: 'invalid',
  PROVIDER_BAD_REQUEST: 'invalid',
  INPUT_DOWNLOAD_ERROR: 'unreachable',
  PROVIDER_FAILED: 'failed',
  PROVIDER_RATE_LIMIT: 'failed',
  PROVIDER_AUTH_ERROR: 'failed',
  PROVIDER_SERVER_ERROR: 'failed',
  NETWORK_ERROR: 'failed',
  EXECUTION_TIMEOUT: 'failed',
}

const body = z.object({
  error_code: z.string().nullish(),
  classification: z.object({ category: z.string().nullish() }).nullish().catch(undefined),
})

/** Reads the output of a call that ended badly. */
export const readEnded = (output: unknown, otherwise: string): Failure => {
  const { error_code, classification } = body.safeParse(output).data ?? {}
  const said = readWords(output) ?? error_code ?? otherwise
  if (classification?.category === 'content_moderation') return { verdict: 'refused', said }
  const verdict = verdicts[error_code ?? '']
  return verdict ? { verdict, said } : readEnd(said)
}

/** `{"error"}` or `{status:"error",message,details}` [doc]. */
export const readFailure: ReadFailure = (answer) => readPlainFailure(answer)
