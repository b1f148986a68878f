import { once } from 'node:events'
import { createServer } from 'node:http'

/** What an echoing server says of a request. */
export interface Echo {
  readonly path: string
  readonly method: string
  readonly authorization: string | null
}

/** A server that tells everybody what was asked of it: in the app's place, or for somebody else's. */
export const startEcho = async () => {
  const server = createServer((request, response) => {
    response.setHeader('access-control-allow-origin', request.headers.origin ?? '*')
    response.setHeader('access-control-allow-headers', 'authorization, content-type')
    response.setHeader('access-control-allow-methods', 'GET, POST, PUT')
    const { url: path, method, headers } = request
    const isPage = headers['sec-fetch-dest'] === 'iframe'
    response.setHeader('content-type', isPage ? 'text/html' : 'application/json')
    response.end(isPage ? '' : JSON.stringify({ path, method, authorization: headers.authorization ?? null }))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : undefined
  return {
    url: `http://127.0.0.1:${port}`,
    stop: () => {
      server.closeAllConnections()
      return new Promise((resolve) => server.close(resolve))
    },
  }
}
