import type { ReadFailure } from '../failure.ts'
import { readPlainFailure } from '../plain-failure.ts'

/** `{error:{message,type,code}}` [guess]. A code of the model's maker within it means what it means there. */
export const readFailure: ReadFailure = (answer) => readPlainFailure(answer)
