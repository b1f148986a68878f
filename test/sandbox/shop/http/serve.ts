import type { IncomingMessage, ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { type Route, text } from './route.ts'

/** Answers Node's requests by the first route that fits, 404 where none does. */
export const serve =
  (origin: string, routes: readonly Route[]) =>
  async (incoming: IncomingMessage, outgoing: ServerResponse) => {
    const response = await answer(origin, routes, incoming).catch((error: unknown) =>
      text(`The sandbox shop failed: ${error instanceof Error ? error.stack : String(error)}`, 500),
    )
    if (response === 'hang') return
    if (response === 'reset') {
      incoming.socket.resetAndDestroy()
      return
    }
    outgoing.writeHead(response.status, Object.fromEntries(response.headers))
    outgoing.end(Buffer.from(await response.arrayBuffer()))
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
