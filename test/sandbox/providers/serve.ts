import type { IncomingMessage, ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { type Route, text } from '../shop/http/route.ts'

/** Answers Node's requests by the first route that fits, 404 where none does. Bodies are streamed. */
export const serve =
  (origin: string, routes: readonly Route[]) =>
  async (incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> => {
    const response = await answer(origin, routes, incoming).catch((error: unknown) =>
      text(`The sandbox's provider failed: ${error instanceof Error ? error.stack : String(error)}`, 500),
    )
    if (response === 'hang') return
    if (response === 'reset') {
      incoming.socket.resetAndDestroy()
      return
    }
    outgoing.writeHead(response.status, Object.fromEntries(response.headers))
    if (response.body === null) outgoing.end()
    // Who hangs up in the middle of a body has had enough of it.
    else await pipeline(Readable.fromWeb(response.body), outgoing).catch(() => undefined)
  }

const answer = async (origin: string, routes: readonly Route[], incoming: IncomingMessage) => {
  const url = new URL(incoming.url ?? '/', origin)
  for (const route of routes) {
    const match = route.method === incoming.method ? route.path.exec(url.pathname) : null
    if (match === null) continue
    const groups = match.slice(1).map((group) => decodeURIComponent(group ?? ''))
    return route.answer({ request: toRequest(url, incoming), url, groups })
  }
  return text('Not Found', 404)
}

const toRequest = (url: URL, incoming: IncomingMessage) => {
  const headers = new Headers()
  for (const [name, value] of Object.entries(incoming.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value)
  }
  const method = incoming.method ?? 'GET'
  return method === 'GET'
    ? new Request(url, { method, headers })
    : new Request(url, { method, headers, body: Readable.toWeb(incoming), duplex: 'half' })
}
