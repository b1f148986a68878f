import '@shopify/shopify-api/adapters/node'
import { ApiVersion, LogSeverity, shopifyApi } from '@shopify/shopify-api'
import { setAbstractFetchFunc } from '@shopify/shopify-api/runtime'

export interface ShopifySettings {
  readonly apiKey: string
  readonly apiSecret: string
  /** Where the admin loads our page from, as "https://colorway.example.com". */
  readonly appUrl: string
  /** Where the Admin API really answers, in place of each shop's own domain; undefined for Shopify itself. */
  readonly adminOrigin: string | undefined
}

/** The app as Shopify's own library knows it. */
export type ShopifyApp = ReturnType<typeof shopifyApi>

/** The Admin API version that every document is written for; the library's own list ends one release earlier. */
export const adminApiVersion = '2026-10'

/** An answer of the token endpoint that takes longer is given up: it may be asked again. */
const requestTimeoutMs = 10_000

/** Sets Shopify's library up. Its HTTP goes through one function of the process: one app a process. */
export const createShopifyApp = ({ apiKey, apiSecret, appUrl, adminOrigin }: ShopifySettings): ShopifyApp => {
  setAbstractFetchFunc((input, init) => {
    const bounded = { ...init, signal: AbortSignal.timeout(requestTimeoutMs) }
    if (adminOrigin === undefined) return fetch(input, bounded)
    const { pathname, search, host } = new URL(input instanceof Request ? input.url : input)
    const headers = new Headers(init?.headers)
    headers.set('x-forwarded-host', host)
    return fetch(new URL(pathname + search, adminOrigin), { ...bounded, headers })
  })
  const { host, protocol } = new URL(appUrl)
  return shopifyApi({
    apiKey,
    apiSecretKey: apiSecret,
    apiVersion: ApiVersion.July26,
    hostName: host,
    hostScheme: protocol === 'http:' ? 'http' : 'https',
    isEmbeddedApp: true,
    logger: { level: LogSeverity.Error },
  })
}
