import { ColorwayError, invalidInput, unavailable } from '../domain/errors.ts'

// Messages name the host only: what follows it in an address is often a signature, which is a secret.

export const privateAddress = (host: string): ColorwayError =>
  invalidInput(`${host} is no public address: nothing is fetched from there.`)

export const tooLarge = (host: string, maxBytes: number): ColorwayError =>
  invalidInput(`The file at ${host} is larger than ${maxBytes / 1e6} MB.`)

/** What broke a download off: our own refusals as they are, the caller's wish as the caller gave it. */
export const explainBreak = (host: string, signal: AbortSignal | undefined, error: unknown): unknown => {
  if (error instanceof ColorwayError) return error
  return signal?.aborted
    ? signal.reason
    : unavailable(`The file at ${host} cannot be fetched at the moment.`, error)
}
