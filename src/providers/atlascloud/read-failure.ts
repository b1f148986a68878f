import type { ReadFailure } from '../failure.ts'
import { readPlainFailure } from '../plain-failure.ts'

/** The text is in `msg`, `message` or `error`; an empty account may say so in words alone [doc]. */
export const readFailure: ReadFailure = (answer) => readPlainFailure(answer)
