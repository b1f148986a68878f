import { z } from 'zod'
import type { ReadFailure } from '../failure.ts'
import { readEnd, readPlainFailure, readWords } from '../plain-failure.ts'

const failedJob = z.object({ status: z.literal('FAILED') })

/** 406 says, as 402 does, that there are no credits; a failed call is shown with 422 [doc]. */
export const readFailure: ReadFailure = (answer) =>
  failedJob.safeParse(answer.json).success
    ? readEnd(readWords(answer.json))
    : readPlainFailure(answer, { 403: 'bad-key', 406: 'no-credits' })
