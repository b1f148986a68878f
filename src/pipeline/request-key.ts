import { createHash } from 'node:crypto'
import type { CallParameters } from '../ports/attempt-store.ts'

interface AskedFor {
  readonly provider: string
  readonly model: string
  /** Of the source and each reference, in their order: content hashes. */
  readonly pictureKeys: readonly string[]
  readonly prompt: string
  readonly seed: number
  readonly parameters: CallParameters
}

/** The same for the same request, and for no other: what a shop has bought once it need not buy again. */
export const requestKey = ({ provider, model, pictureKeys, prompt, seed, parameters }: AskedFor): string => {
  const named = Object.entries(parameters).toSorted(([one], [other]) => (one < other ? -1 : 1))
  const asked = JSON.stringify([provider, model, pictureKeys, prompt, seed, named])
  return createHash('sha256').update(asked).digest('hex')
}
