import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { z } from 'zod'

export type Answer = (response: ServerResponse, request: IncomingMessage) => void

export interface FileServer {
  readonly origin: string
  readonly port: number
  readonly requests: readonly IncomingMessage[]
  /** Answers whose connection ended before they were whole. */
  brokenOff(): number
  close(): void
}

/** A server on this machine that answers each path as it is told, and 404 elsewhere. */
export const serveFiles = async (
  answers: Readonly<Record<string, Answer>>,
  host = '127.0.0.1',
): Promise<FileServer> => {
  const requests: IncomingMessage[] = []
  let brokenOff = 0
  const server = createServer((request, response) => {
    requests.push(request)
    response.once('close', () => {
      if (!response.writableFinished) brokenOff++
    })
    const answer = answers[request.url?.split('?')[0] ?? '']
    if (answer) answer(response, request)
    else response.writeHead(404).end()
  })
  server.listen(0, host)
  await once(server, 'listening')
  const { port } = z.object({ port: z.number() }).parse(server.address())
  return {
    origin: `http://${host}:${port}`,
    port,
    requests,
    brokenOff: () => brokenOff,
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}

export const send =
  (body: string | Uint8Array, headers: Record<string, string | number> = {}): Answer =>
  (response) =>
    void response.writeHead(200, headers).end(body)

export const refer =
  (location: string, status = 302): Answer =>
  (response) =>
    void response.writeHead(status, { location }).end('elsewhere')

/** Sends on and on. */
export const sendEndlessly: Answer = (response) => {
  const chunk = Buffer.alloc(64 * 1024)
  const pump = () => {
    while (!response.destroyed && response.write(chunk));
  }
  response.on('drain', pump)
  pump()
}
