import { createHash } from 'node:crypto'
import type { ProviderName } from '../../../../src/domain/provider-name.ts'
import type { Answer, Route } from '../../shop/http/route.ts'
import type { Clock } from './clock.ts'
import { endlessBody } from './endless-body.ts'

/** A file that lies ready to be fetched, and what its link does. */
export interface StoredFile {
  readonly provider: ProviderName
  readonly bytes: Uint8Array
  readonly mimeType: string
  readonly lifeMs: number
  readonly behavior: 'whole' | 'expired' | 'private-redirect' | 'endless'
}

/** One request for a stored file. */
export interface Fetched {
  readonly at: number
  readonly provider: ProviderName
  readonly path: string
  readonly status: number
}

export interface ResultStore {
  /** The link under which the file lies from now on, for its life. */
  put(file: StoredFile): string
  /** The file of a link; empty where it is no more. */
  read(url: string): Uint8Array
  fetched(provider: ProviderName): readonly Fetched[]
  clear(provider: ProviderName): void
  readonly route: Route
}

interface Lying extends StoredFile {
  readonly expiresAt: number
  readonly signature: string
}

const mostKeptBytes = 256 * 1024 * 1024
const privateAddress = 'http://169.254.169.254/latest/meta-data/'
const extensions: Readonly<Record<string, string>> = { 'image/jpeg': 'jpg', 'image/png': 'png' }
const expired = `<?xml version="1.0" encoding="UTF-8"?>
<Error><Code>AccessDenied</Code><Message>Request has expired.</Message></Error>`

/** Keeps results under links that expire, as an object storage does; of very many, only the last ones. */
export const createResultStore = (origin: string, clock: Clock): ResultStore => {
  const files = new Map<string, Lying>()
  let fetches: Fetched[] = []
  let stored = 0
  let keptBytes = 0

  const forget = (path: string) => {
    keptBytes -= files.get(path)?.bytes.length ?? 0
    files.delete(path)
  }

  const answer = (path: string, signature: string | null): Response => {
    const file = files.get(path)
    if (!file || signature !== file.signature) return new Response('Not Found', { status: 404 })
    if (file.behavior === 'expired' || clock.now() > file.expiresAt) {
      return new Response(expired, { status: 403, headers: { 'content-type': 'application/xml' } })
    }
    if (file.behavior === 'private-redirect')
      return new Response(null, { status: 302, headers: { location: privateAddress } })
    const headers = { 'content-type': file.mimeType }
    if (file.behavior === 'endless') return new Response(endlessBody(file.bytes), { headers })
    return new Response(Buffer.from(file.bytes), {
      headers: { ...headers, 'content-length': String(file.bytes.length) },
    })
  }

  return {
    put: (file) => {
      stored += 1
      const signature = createHash('sha256').update(`${origin} ${stored}`).digest('hex')
      const token = signature.slice(0, 24)
      const path = `/oss/${file.provider}-result/${token}.${extensions[file.mimeType] ?? 'bin'}`
      const expiresAt = clock.now() + clock.scaled(file.lifeMs)
      files.set(path, { ...file, expiresAt, signature })
      keptBytes += file.bytes.length
      for (const oldest of files.keys()) {
        if (keptBytes <= mostKeptBytes) break
        forget(oldest)
      }
      const expires = Math.round((Date.now() + clock.scaled(file.lifeMs)) / 1_000)
      return `${origin}${path}?Expires=${expires}&Signature=${signature}`
    },
    read: (url) => files.get(new URL(url).pathname)?.bytes ?? new Uint8Array(),
    fetched: (provider) => fetches.filter((fetch) => fetch.provider === provider),
    clear: (provider) => {
      fetches = fetches.filter((fetch) => fetch.provider !== provider)
      for (const [path, file] of files) if (file.provider === provider) forget(path)
    },
    route: {
      method: 'GET',
      path: /^(\/oss\/.+)$/,
      answer: ({ url, groups: [path = ''] }): Answer => {
        const response = answer(path, url.searchParams.get('Signature'))
        const provider = files.get(path)?.provider
        if (provider) fetches.push({ at: clock.now(), provider, path, status: response.status })
        return response
      },
    },
  }
}
