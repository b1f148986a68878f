import { once } from 'node:events'
import { createServer } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { ColorwayError } from '../../../../src/domain/errors.ts'
import { receiveNotice } from '../../../../src/pipeline/receive-notice.ts'
import type { Editors } from '../../../../src/ports/editors.ts'
import type { House } from '../../../../src/ports/house.ts'
import type { Nudges } from '../../../../src/ports/nudges.ts'
import type { PictureStorage } from '../../../../src/ports/picture-storage.ts'

interface ReceptionDeps {
  readonly storage: PictureStorage
  readonly house: Pick<House, 'findTicket'>
  readonly nudges: Nudges
}

/** Lends pictures to providers, and takes their notices. */
export const openReception = async ({ storage, house, nudges }: ReceptionDeps) => {
  let editors: Editors | undefined
  const server = createServer(async (request, response) => {
    const [, kind, one = '', other = ''] = (request.url ?? '').split('/')
    try {
      if (kind === 'picture') {
        response.writeHead(200, { 'content-type': 'image/png' }).end(await storage.get(one, other))
        return
      }
      const headers = Object.fromEntries(
        Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
      )
      const notice = { headers, body: await buffer(request) }
      if (editors)
        await receiveNotice(
          { editors, house, nudges },
          { provider: other, shopId: undefined, request: notice },
        )
      response.writeHead(200).end()
    } catch (error) {
      response.writeHead(error instanceof ColorwayError && error.code === 'not_allowed' ? 401 : 503).end()
    }
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`
  return {
    origin,
    listen: (these: Editors): void => {
      editors = these
    },
    linkTo: (shopId: string, key: string): string => `${origin}/picture/${shopId}/${key}`,
    close: async (): Promise<void> => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
