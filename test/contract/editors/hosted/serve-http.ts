import { once } from 'node:events'
import { createServer, type RequestListener } from 'node:http'

export interface ServedHttp {
  readonly origin: string
  stop(): Promise<void>
}

/** A small server on 127.0.0.1. */
export const serveHttp = async (listener: RequestListener): Promise<ServedHttp> => {
  const server = createServer(listener)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The server has no port.')
  return {
    origin: `http://127.0.0.1:${address.port}`,
    stop: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
