import { type Dispatcher, request } from 'undici'
import { notFound, unavailable } from '../domain/errors.ts'
import { checkUrl } from './check-url.ts'
import { explainBreak } from './refusals.ts'

const redirectStatuses = [301, 302, 303, 307, 308]
const goneStatuses = [403, 404, 410]
const maxRedirects = 5

export interface FileRequest {
  readonly dispatcher: Dispatcher
  readonly allowPrivateNetwork: boolean
  readonly fromByte: number
  readonly stallMs: number
  readonly signal: AbortSignal
}

export interface FileAnswer {
  readonly host: string
  readonly status: number
  readonly headers: Dispatcher.ResponseData['headers']
  readonly body: Dispatcher.ResponseData['body']
}

/**
 * Asks for a file and follows redirects, each of which is checked like the first address. Nothing is sent along but
 * the range, and the file is asked for as it lies there: what is not unpacked cannot burst.
 */
export const requestFile = async (address: string, options: FileRequest): Promise<FileAnswer> => {
  let url = checkUrl(URL.parse(address), options.allowPrivateNetwork)
  for (let redirects = 0; redirects <= maxRedirects; redirects++) {
    const { host } = url
    const { statusCode: status, headers, body } = await ask(url, options)
    // Whoever drops a body meets its end as an error that nobody waits for.
    body.on('error', () => undefined)
    if ((status >= 200 && status < 300) || status === 416) return { host, status, headers, body }
    body.destroy()
    if (goneStatuses.includes(status)) throw notFound(`${host} no longer has this file.`)
    if (!redirectStatuses.includes(status) || typeof headers['location'] !== 'string')
      throw unavailable(`${host} answers ${status} instead of a file at the moment.`)
    url = checkUrl(URL.parse(headers['location'], url.href), options.allowPrivateNetwork)
  }
  throw unavailable(`${url.host} sends us on and on, and never to a file.`)
}

const ask = (url: URL, { dispatcher, fromByte, stallMs, signal }: FileRequest) =>
  request(url, {
    dispatcher,
    signal,
    headersTimeout: 0,
    bodyTimeout: stallMs,
    headers: {
      accept: '*/*',
      'accept-encoding': 'identity',
      'user-agent': 'Colorway',
      ...(fromByte > 0 && { range: `bytes=${fromByte}-` }),
    },
  }).catch((error: unknown) => {
    throw explainBreak(url.host, signal, error)
  })
