import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { SandboxShop } from '../../sandbox/shop/sandbox-shop.ts'
import { ask } from './admin-client.ts'
import { startQuickShop, tee } from './quick-shop.ts'

let shop: SandboxShop
beforeAll(async () => {
  shop = await startQuickShop()
})
afterAll(() => shop.stop())

/** What each refused field lacked. */
const lacking = async (scopes: readonly string[], query: string) => {
  shop.oauth.scopes = scopes
  const { errors = [] } = await ask(shop, query)
  return errors.map(({ extensions }) => [extensions?.['code'], extensions?.['requiredAccess']])
}
const denied = (words: string) => [['ACCESS_DENIED', words]]

const reword = `mutation { fileUpdate(files: [{ id: "${tee.backId}", alt: "new" }]) { files { id } userErrors { code } } }`
const link = `mutation { productVariantsBulkUpdate(productId: "${tee.id}", variants: [{ id: "${tee.navyS}", mediaId: "${tee.backId}" }]) { productVariants { id } } }`

describe('an app without a scope', () => {
  it('is refused in the shape that Shopify gives it, and nothing happens', async () => {
    const before = shop.products()
    shop.oauth.scopes = ['read_products']
    const { data, errors } = await ask(shop, link)
    expect(data).toEqual({ productVariantsBulkUpdate: null })
    expect(errors).toEqual([
      {
        message:
          'Access denied for productVariantsBulkUpdate field. Required access: `write_products` access scope.',
        extensions: {
          code: 'ACCESS_DENIED',
          documentation: 'https://shopify.dev/api/usage/access-scopes',
          requiredAccess: '`write_products` access scope.',
        },
      },
    ])
    expect(shop.products()).toEqual(before)
  })

  it('reads nothing of that kind, whichever way it asks', async () => {
    const products = denied('`read_products` access scope.')
    expect(await lacking(['read_files'], '{ products(first: 1) { nodes { id } } }')).toEqual(products)
    expect(await lacking(['read_files'], `{ product(id: "${tee.id}") { id } }`)).toEqual(products)
    expect(await lacking(['read_files'], `{ node(id: "${tee.id}") { id } }`)).toEqual(products)
    expect(
      await lacking(['read_files'], `{ nodes(ids: ["${tee.backId}", "${tee.whiteS}"]) { id } }`),
    ).toEqual(products)
    expect(await lacking(['read_products'], '{ files(first: 1) { nodes { id } } }')).toEqual(
      denied('`read_files` access scope, `read_themes` access scope or `read_images` access scope.'),
    )
    expect(await lacking([], '{ shopLocales { locale } }')).toEqual(
      denied('`read_locales` access scope or `read_markets_home` access scope.'),
    )
    expect(
      await lacking(
        ['read_products'],
        `{ product(id: "${tee.id}") { translations(locale: "de") { value } } }`,
      ),
    ).toEqual(denied('`read_translations` access scope.'))
    expect(
      await lacking(
        ['read_translations'],
        'mutation { translationsRemove(resourceId: "1", translationKeys: [], locales: []) { userErrors { code } } }',
      ),
    ).toEqual(denied('`write_translations` access scope.'))
  })

  it('may read what it may write, and pictures by either of two scopes', async () => {
    expect(await lacking(['write_products', 'write_files'], reword)).toEqual([])
    expect(await lacking(['write_files'], reword)).toEqual([])
    expect(await lacking(['write_products'], link)).toEqual([])
    expect(await lacking(['read_products'], `{ node(id: "${tee.backId}") { id } }`)).toEqual([])
    expect(await lacking([], '{ shop { name } }')).toEqual([])
  })
})
