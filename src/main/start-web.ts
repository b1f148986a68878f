import { translateAnswer } from '../admin/api/translate-answer.ts'
import { translateToFrench } from '../admin/texts/french/translate-to-french.ts'
import { closeServer } from '../http/close-server.ts'
import { createServer } from '../http/create-server.ts'
import { createPictureLinks } from '../http/picture-links.ts'
import type { House } from './open-house.ts'

export interface Web {
  /** "http://127.0.0.1:3000" */
  readonly url: string
  close(): Promise<void>
}

const french = translateAnswer(translateToFrench)
const toFrench = (answer: unknown): unknown => JSON.parse(JSON.stringify(answer), french)

/** Starts the web server on the configured address. `bundleDir` holds the built admin page. */
export const startWeb = async (house: House, bundleDir: string): Promise<Web> => {
  const { config, log } = house
  const { apiKey, apiSecret, appUrl } = house.settings
  const { adminOrigin, cdn, extensionsOrigin } = config.shopify
  const server = await createServer({
    ...house,
    log,
    links: createPictureLinks(apiSecret),
    page: {
      bundleDir,
      apiKey,
      shopifyCdn: cdn,
      // Shopify serves both from one host.
      pictureOrigin: new URL(cdn).origin,
      frameOrigins: adminOrigin === undefined ? [] : [adminOrigin],
    },
    extensions: { origin: extensionsOrigin, appUrl, translateAnswer: { fr: toFrench } },
  })
  const url = await server.listen({ host: config.host, port: config.port })
  return { url, close: () => closeServer(server) }
}
