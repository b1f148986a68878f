import type { ReadFailure } from '../failure.ts'
import { readPlainFailure } from '../plain-failure.ts'

/** `{"error"}` with 401, 402, 429 and others [doc]. */
export const readFailure: ReadFailure = (answer) => readPlainFailure(answer)
