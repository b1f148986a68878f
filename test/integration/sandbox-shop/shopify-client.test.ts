import '@shopify/shopify-api/adapters/node'
import {
  type ApiVersion,
  GraphqlQueryError,
  HttpResponseError,
  Session,
  shopifyApi,
} from '@shopify/shopify-api'
import { setAbstractFetchFunc } from '@shopify/shopify-api/runtime'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { SandboxShop } from '../../sandbox/shop/sandbox-shop.ts'
import { startQuickShop, tee } from './quick-shop.ts'

let shop: SandboxShop
beforeAll(async () => {
  shop = await startQuickShop()
  setAbstractFetchFunc(fetchFrom(shop))
})
afterAll(async () => {
  setAbstractFetchFunc(fetch)
  await shop.stop()
})

/** Sends what is meant for the shop's domain to where the sandbox listens. */
const fetchFrom =
  ({ shopDomain, origin }: SandboxShop): typeof fetch =>
  (input, init) =>
    fetch(String(input).replace(`https://${shopDomain}`, origin), init)

/** The client takes any version in its URL; its list of them may be a release behind. */
const apiVersion = z.custom<ApiVersion>((version) => version === '2026-10').parse('2026-10')

const createApi = () =>
  shopifyApi({
    apiKey: shop.apiKey,
    apiSecretKey: shop.apiSecret,
    apiVersion,
    hostName: 'localhost',
    isEmbeddedApp: true,
    isTesting: true,
    logger: { log: () => undefined },
  })

const createClient = (accessToken: string) => {
  const api = createApi()
  const session = new Session({
    id: `offline_${shop.shopDomain}`,
    shop: shop.shopDomain,
    state: '',
    isOnline: false,
    accessToken,
  })
  return new api.clients.Graphql({ session })
}

describe("Shopify's own client", () => {
  it('reads from the sandbox shop when its fetch is sent there', async () => {
    const query = 'query ($id: ID!) { product(id: $id) { title } }'
    const { data, extensions } = await createClient(shop.accessToken).request(query, {
      variables: { id: tee.id },
    })
    expect(data).toEqual({ product: { title: 'Plain tee' } })
    expect(extensions).toHaveProperty('cost.throttleStatus.currentlyAvailable')
  })

  it('meets the errors that it knows from Shopify', async () => {
    await expect(createClient(shop.accessToken).request('{ nothing }')).rejects.toThrow(GraphqlQueryError)
    await expect(createClient('shpat_wrong').request('{ shop { name } }')).rejects.toThrow(HttpResponseError)
  })

  it('accepts the session tokens of the admin', async () => {
    const response = await fetch(`${shop.origin}/admin/session-token`)
    const { idToken } = z.object({ idToken: z.string() }).parse(await response.json())
    const payload = await createApi().session.decodeSessionToken(idToken)
    expect(payload).toMatchObject({ aud: shop.apiKey, dest: `https://${shop.shopDomain}` })
  })
})
