import { isObjectType } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { adminSchema } from '../../sandbox/shop/graphql/admin-schema.ts'
import { allResolvers } from '../../sandbox/shop/graphql/resolvers/all-resolvers.ts'
import { simulatedArguments, simulatedInputFields } from '../../sandbox/shop/graphql/simulated-inputs.ts'
import type { SandboxShop } from '../../sandbox/shop/sandbox-shop.ts'
import { ask } from './admin-client.ts'
import { startQuickShop, tee } from './quick-shop.ts'

let shop: SandboxShop
beforeAll(async () => {
  shop = await startQuickShop()
})
afterAll(() => shop.stop())

describe('the Admin API', () => {
  it('turns away a wrong token and another version', async () => {
    const post = (path: string, token: string) =>
      fetch(`${shop.origin}/admin/api/${path}/graphql.json`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-shopify-access-token': token },
        body: JSON.stringify({ query: '{ shop { name } }' }),
      })
    expect((await post('2026-10', 'shpat_wrong')).status).toBe(401)
    expect((await post('2019-01', shop.accessToken)).status).toBe(404)
    expect((await post('2026-10', shop.accessToken)).status).toBe(200)
  })

  it('tells a field that the official schema does not have', async () => {
    const { errors, data } = await ask(shop, '{ shop { nickname } }')
    expect(errors?.[0]?.message).toContain('Cannot query field "nickname" on type "Shop"')
    expect(data).toBeUndefined()
  })

  it('names a field, an argument and an input field that it does not simulate', async () => {
    const what = async (query: string) => (await ask(shop, query)).errors?.[0]?.extensions?.['what']
    expect(await what(`{ product(id: "${tee.id}") { description } }`)).toBe('Product.description')
    expect(
      await what('{ products(first: 1, savedSearchId: "gid://shopify/SavedSearch/1") { nodes { id } } }'),
    ).toBe('the argument savedSearchId of QueryRoot.products')
    const price = `mutation { productVariantsBulkUpdate(productId: "${tee.id}", variants: [{ id: "${tee.navyS}", price: "1" }]) { userErrors { code } } }`
    expect(await what(price)).toBe('ProductVariantsBulkInput.price')
  })

  it('remembers which deprecated fields were asked for', async () => {
    await ask(shop, `{ product(id: "${tee.id}") { variants(first: 1) { nodes { image { url } } } } }`)
    expect([...shop.deprecatedFieldsUsed]).toEqual(['ProductVariant.image'])
  })

  it('tells the cost, and throttles an app that spent its points', async () => {
    const { extensions } = await ask(
      shop,
      '{ products(first: 15) { nodes { id variants(first: 50) { nodes { id } } } } }',
    )
    const { requestedQueryCost = 0, actualQueryCost } = extensions?.cost ?? {}
    expect(requestedQueryCost).toBeGreaterThan(10)
    expect(actualQueryCost).toBeLessThan(requestedQueryCost)
    const poor = await startQuickShop({ bucket: { maximumAvailable: 3, restoreRate: 0.001 } })
    const answers = [
      await ask(poor, '{ shop { name plan { shopifyPlus } } }'),
      await ask(poor, '{ shop { name plan { shopifyPlus } } }'),
    ]
    await poor.stop()
    expect(answers.map(({ errors }) => errors?.[0]?.extensions?.['code'])).toEqual([undefined, 'THROTTLED'])
  })

  it('simulates only what the official schema has', () => {
    const schema = adminSchema()
    for (const [typeName, fields] of Object.entries(allResolvers)) {
      const type = schema.getType(typeName)
      expect(isObjectType(type), typeName).toBe(true)
      if (!isObjectType(type)) continue
      expect(Object.keys(type.getFields())).toEqual(expect.arrayContaining(Object.keys(fields)))
    }
    for (const [field, names] of Object.entries(simulatedArguments)) {
      const [typeName = '', fieldName = ''] = field.split('.')
      const type = schema.getType(typeName)
      const args = isObjectType(type) ? (type.getFields()[fieldName]?.args ?? []) : []
      expect(
        args.map(({ name }) => name),
        field,
      ).toEqual(expect.arrayContaining([...names]))
    }
    for (const [typeName, names] of Object.entries(simulatedInputFields)) {
      const type = schema.getType(typeName)
      const fields = type !== undefined && 'getFields' in type ? Object.keys(type.getFields()) : []
      expect(fields, typeName).toEqual(expect.arrayContaining([...names]))
    }
  })
})
