import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AdminClient } from '../../../src/shopify/admin-client.ts'
import { createColorPatternReader } from '../../../src/shopify/read-color-patterns.ts'
import type { CatalogColorEntry } from '../../sandbox/catalog/catalog-types.ts'
import type { SandboxShop } from '../../sandbox/shop/sandbox-shop.ts'
import { startSandboxShop } from '../../sandbox/shop/start-sandbox-shop.ts'
import { drawPicture, drawProduct } from '../../support/drawn-catalog.ts'
import { sandboxClient } from '../../support/sandbox-client.ts'

const entries: readonly CatalogColorEntry[] = [
  { label: 'Night', color: '#191f35', baseColors: ['Blue'], pattern: 'Solid' },
  { label: 'Domino', baseColors: ['Black', 'White'], pattern: 'Checkered' },
  ...Array.from({ length: 118 }, (_, index) => ({ label: `No ${index}`, color: '#123456', baseColors: [] })),
]
const product = {
  ...drawProduct({ handle: 'tee', title: 'Tee', colors: ['No 1'], sizes: ['S'] }),
  options: [{ name: 'Color', values: entries.map((entry) => ({ name: entry.label, entry })) }],
}

let shop: SandboxShop
let ids: readonly string[]
beforeAll(async () => {
  shop = await startSandboxShop({ catalog: [product], render: drawPicture })
  ids = await readLinks()
})
afterAll(() => shop.stop())

/** A client that counts what it sends. */
const countingClient = () => {
  const client = sandboxClient(shop)
  const sent: string[] = []
  const counting: AdminClient = {
    send: (document, variables) => {
      sent.push(document.name)
      return client.send(document, variables)
    },
  }
  return { client: counting, sent }
}

/** The ids that the product's values are linked to, in their order. */
const readLinks = async (): Promise<string[]> => {
  const response = await fetch(`${shop.origin}/admin/api/2026-10/graphql.json`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-shopify-access-token': shop.accessToken },
    body: JSON.stringify({
      query: '{ products(first: 1) { nodes { options { optionValues { linkedMetafieldValue } } } } }',
    }),
  })
  return [...(await response.text()).matchAll(/gid:\/\/shopify\/Metaobject\/\d+/g)].map(([id]) => id)
}

describe('the shop’s entries for colours and patterns', () => {
  it('are read with label, colour, base colours and pattern, by the names of the taxonomy', async () => {
    const read = createColorPatternReader(countingClient().client)
    const [night, domino] = ids
    const patterns = await read([night, domino])
    expect(patterns.get(night)).toEqual({
      label: 'Night',
      hex: '#191F35',
      baseColors: ['Blue'],
      pattern: 'Solid',
    })
    expect(patterns.get(domino)).toEqual({
      label: 'Domino',
      hex: undefined,
      baseColors: ['Black', 'White'],
      pattern: 'Checkered',
    })
  })

  it('are read fifty at a time, and each once', async () => {
    const { client, sent } = countingClient()
    const read = createColorPatternReader(client)
    expect((await read([...ids, ...ids])).size).toBe(120)
    expect(sent).toHaveLength(3)
    expect((await read(ids.slice(0, 70))).size).toBe(70)
    expect(await read([])).toEqual(new Map())
    expect(sent).toHaveLength(3)
  })

  it('are none where the id is of something else, or of nothing', async () => {
    const [{ id }] = shop.products()
    const read = createColorPatternReader(countingClient().client)
    expect(await read([id, 'gid://shopify/Metaobject/1'])).toEqual(new Map())
  })

  it('are withheld without the permission, which is asked once', async () => {
    const { client, sent } = countingClient()
    const granted = shop.oauth.scopes
    shop.oauth.scopes = granted.filter((scope) => scope !== 'read_metaobjects')
    const read = createColorPatternReader(client)
    const withheld = new Map(ids.map((id) => [id, 'withheld']))
    expect([await read(ids), await read(ids)]).toEqual([withheld, withheld])
    expect(sent).toHaveLength(1)
    shop.oauth.scopes = granted
  })
})
