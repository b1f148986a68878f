import { afterAll, beforeAll, expect, it } from 'vitest'
import { z } from 'zod'
import { type OpenStores, openStores } from '../../support/open-stores.ts'
import { ask } from '../sandbox-shop/admin-client.ts'
import { describeShop } from './describe-shop.ts'
import { openPublishing, type Publishing } from './open-publishing.ts'

let tables: OpenStores
beforeAll(async () => {
  tables = await openStores()
})
afterAll(() => tables.close())

const locale = (code: string, primary = false) => ({ locale: code, name: code, primary, published: true })
const locales = [locale('en', true), locale('de'), locale('fr')]
const usual = ['read_products', 'write_products', 'read_files', 'write_files']
const all = [...usual, 'read_locales', 'read_translations', 'write_translations']

const valueIds = z.object({
  product: z.object({
    options: z.array(z.object({ optionValues: z.array(z.object({ id: z.string(), name: z.string() })) })),
  }),
})
const digests = z.object({
  translatableResource: z.object({
    translatableContent: z.array(z.object({ key: z.string(), digest: z.string().nullable() })),
  }),
})

/** The merchant's own translation of Navy into German. */
const translateNavy = async ({ shop, productId }: Publishing) => {
  const found = await ask(shop, `{ product(id: "${productId}") { options { optionValues { id name } } } }`)
  const values = valueIds.parse(found.data).product.options.flatMap(({ optionValues }) => optionValues)
  const id = values.find(({ name }) => name === 'Navy')?.id ?? ''
  const content = await ask(
    shop,
    `{ translatableResource(resourceId: "${id}") { translatableContent { key digest } } }`,
  )
  const [{ digest }] = digests.parse(content.data).translatableResource.translatableContent
  await ask(
    shop,
    `mutation { translationsRegister(resourceId: "${id}", translations: [{ key: "name", locale: "de", value: "Marineblau", translatableContentDigest: "${digest}" }]) { userErrors { code } } }`,
  )
}

const altsIn = async ({ shop, get }: Publishing, id: string, language: string) => {
  const { placements } = await get(id)
  const found = await Promise.all(
    placements.map(({ mediaId }) =>
      ask(
        shop,
        `{ node(id: "${mediaId}") { ... on MediaImage { translations(locale: "${language}") { key value } } } }`,
      ),
    ),
  )
  return found.map(({ data }) => data)
}

it('alt texts are written in the languages in which the shop has a word for the colour', async () => {
  const open = await openPublishing(tables, { shop: { locales, scopes: all } })
  await translateNavy(open)
  const { id } = await open.plan()
  await open.runPublish(id)
  expect(await open.get(id)).toMatchObject({ state: 'verified', notes: undefined })
  expect(await altsIn(open, id, 'de')).toEqual([
    { node: { translations: [{ key: 'alt', value: 'Tee, Marineblau' }] } },
    { node: { translations: [] } },
  ])
  expect(await altsIn(open, id, 'fr')).toEqual([
    { node: { translations: [] } },
    { node: { translations: [] } },
  ])
  await open.requestUndo(id)
  await open.runUndo(id)
  expect(describeShop(open.shop)).toBe(open.before)
  await open.close()
})

it('what the app may not do about languages keeps no picture from going live, and is told', async () => {
  const open = await openPublishing(tables, { shop: { locales, scopes: [...usual, 'read_locales'] } })
  const { id } = await open.plan()
  await open.runPublish(id)
  const notes = expect.stringMatching(/one language only: Colorway has no access/)
  expect(await open.get(id)).toMatchObject({ state: 'verified', notes })
  await open.close()
  const without = await openPublishing(tables, { shop: { locales, scopes: usual } })
  const planned = await without.plan()
  await without.runPublish(planned.id)
  expect(await without.get(planned.id)).toMatchObject({ state: 'verified', notes: undefined })
  await without.close()
})
