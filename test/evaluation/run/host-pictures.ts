import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:http'

interface PictureHost {
  /** An address on this machine at which the picture can be fetched until the host closes. */
  lend(picture: Uint8Array): Promise<string>
  close(): Promise<void>
}

/** Lends pictures to stand-ins that fetch them by their address. */
export const hostPictures = async (): Promise<PictureHost> => {
  const pictures = new Map<string, Uint8Array>()
  const server = createServer((request, response) => {
    const picture = pictures.get(request.url ?? '')
    response.writeHead(picture ? 200 : 404, { 'content-type': 'image/jpeg' }).end(picture)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
  return {
    lend: async (picture) => {
      const path = `/${randomUUID()}.jpg`
      pictures.set(path, picture)
      return `${origin}${path}`
    },
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
