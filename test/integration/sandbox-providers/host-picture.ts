import { once } from 'node:events'
import { createServer } from 'node:http'
import { onTestFinished } from 'vitest'
import { drawPicture } from '../../support/draw-picture.ts'

const drawn = drawPicture({ widthPx: 320, heightPx: 256 })

/** A drawn picture: at an address that can be fetched until the test ends, as a data URI and as bare base64. */
export const hostPicture = async () => {
  const bytes = await drawn
  const fetched: string[] = []
  const server = createServer((request, response) => {
    fetched.push(request.url ?? '')
    if (request.url === '/shirt.jpg') response.writeHead(200, { 'content-type': 'image/jpeg' }).end(bytes)
    else response.writeHead(404).end()
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const address = server.address()
  const origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
  const base64 = bytes.toString('base64')
  return {
    url: `${origin}/shirt.jpg`,
    missingUrl: `${origin}/gone.jpg`,
    dataUri: `data:image/jpeg;base64,${base64}`,
    base64,
    fetched: fetched as readonly string[],
  }
}

export const prompt = 'Change only the color of the shirt to navy (#1F2A44). Keep everything else unchanged.'
