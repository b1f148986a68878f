import { afterAll, beforeAll, expect, it } from 'vitest'
import type { SandboxShop } from '../../sandbox/shop/sandbox-shop.ts'
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

/** The merchant's own translation of Navy into German. */
const translateNavy = (shop: SandboxShop) => {
  const values = shop.products().flatMap(({ options }) => options.flatMap((option) => option.values))
  const resourceId = values.find(({ name }) => name === 'Navy')?.id ?? ''
  shop.merchant.translate({ resourceId, key: 'name', locale: 'de', value: 'Marineblau' })
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
  const open = await openPublishing(tables, { furnish: translateNavy, shop: { locales, scopes: all } })
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

it('a shop that could not list its languages for a while is asked again by the same process', async () => {
  const open = await openPublishing(tables, { furnish: translateNavy, shop: { locales, scopes: all } })
  const media = open.depsOf(open.process).medias.forShop(open.shopId)
  open.shop.faults.add({ operation: 'ListLocales', kind: 'http-500', when: 'before', times: 1_000 })
  await expect(media.languages.list()).rejects.toMatchObject({ code: 'unavailable' })
  open.shop.faults.clear()
  expect(await media.languages.list()).toEqual(['de', 'fr'])
  await open.close()
})
