import { setTimeout as sleep } from 'node:timers/promises'
import { ColorwayError, invalidInput, notFound, unavailable } from '../../domain/errors.ts'

export interface BulkDownload {
  /** Plain http and private addresses, for the sandbox and for development only. */
  readonly allowPrivateNetwork: boolean
  /** How long to wait for the first byte of an answer. */
  readonly timeoutMs: number
  /** Pause before a download that broke off is taken up again. */
  readonly pauseMs: number
}

/** Tries in a row that bring nothing new. */
const fruitlessTries = 3

/**
 * The bytes of a file, in chunks as they come. A download that breaks off is taken up at the byte where it was.
 * @throws ColorwayError `not_found` when the file is gone, `unavailable` when it cannot be fetched now
 */
export async function* downloadBytes(url: string, options: BulkDownload): AsyncGenerator<Uint8Array> {
  if (new URL(url).protocol !== 'https:' && !options.allowPrivateNetwork)
    throw invalidInput(`The address of the catalogue's file is not https: ${new URL(url).host}`)
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
      if (error instanceof ColorwayError) throw error
      fruitless = received > before ? 1 : fruitless + 1
      if (fruitless > fruitlessTries)
        throw unavailable('The file of the catalogue cannot be fetched at the moment.', error)
      await sleep(options.pauseMs)
    }
  }
}

/** What follows the first `skip` bytes: a server that cannot leave them out sends them again. */
async function* downloadFrom(url: string, skip: number, options: BulkDownload): AsyncGenerator<Uint8Array> {
  const { body, startsAt } = await request(url, skip, options)
  let toSkip = skip - startsAt
  for await (const chunk of body) {
    const rest = chunk.subarray(Math.min(toSkip, chunk.byteLength))
    toSkip -= chunk.byteLength - rest.byteLength
    if (rest.byteLength > 0) yield rest
  }
}

const request = async (url: string, skip: number, { timeoutMs }: BulkDownload) => {
  const patience = new AbortController()
  const timer = setTimeout(() => patience.abort(), timeoutMs)
  try {
    const response = await fetch(url, {
      signal: patience.signal,
      // Packed anew on each request, a file has no bytes to take up from: those count that are stored.
      headers: { 'accept-encoding': 'identity', ...(skip > 0 && { range: `bytes=${skip}-` }) },
    })
    if ([403, 404, 410].includes(response.status))
      throw notFound('The file of the catalogue is no longer there.')
    if (!response.ok || !response.body) throw new Error(`answered ${response.status}`)
    return { body: response.body, startsAt: startOf(response) }
  } finally {
    clearTimeout(timer)
  }
}

const startOf = ({ status, headers }: Response): number =>
  status === 206 ? Number(/^bytes (\d+)-/.exec(headers.get('content-range') ?? '')?.[1] ?? 0) : 0
