import { setTimeout as sleep } from 'node:timers/promises'
import { ColorwayError } from '../../domain/errors.ts'
import type { Downloads } from '../../ports/downloads.ts'

export interface BulkDownload {
  readonly downloads: Downloads
  readonly maxBytes: number
  /** How long to wait for the first byte of an answer, and then for each next one. */
  readonly stallMs: number
  /** Pause before a download that broke off is taken up again. */
  readonly pauseMs: number
}

/** Tries in a row that bring nothing new. */
const fruitlessTries = 3

/**
 * The bytes of a file, in chunks as they come. A download that breaks off is taken up at the byte where it was.
 * @throws ColorwayError as `Downloads`
 */
export async function* downloadBytes(url: string, options: BulkDownload): AsyncGenerator<Uint8Array> {
  let received = 0
  let fruitless = 0
  while (true) {
    const before = received
    try {
      for await (const chunk of downloadFrom(url, received, options)) {
        received += chunk.byteLength
        yield chunk
      }
      return
    } catch (error) {
      if (!(error instanceof ColorwayError && error.code === 'unavailable')) throw error
      fruitless = received > before ? 1 : fruitless + 1
      if (fruitless > fruitlessTries) throw error
      await sleep(options.pauseMs)
    }
  }
}

/** What follows the first `skip` bytes: a server that cannot leave them out sends them again. */
async function* downloadFrom(
  url: string,
  skip: number,
  { downloads, maxBytes, stallMs }: BulkDownload,
): AsyncGenerator<Uint8Array> {
  const { startsAt, chunks } = await downloads.open(url, { maxBytes, stallMs, fromByte: skip })
  let toSkip = skip - startsAt
  for await (const chunk of chunks) {
    const rest = chunk.subarray(Math.min(toSkip, chunk.byteLength))
    toSkip -= chunk.byteLength - rest.byteLength
    if (rest.byteLength > 0) yield rest
  }
}
