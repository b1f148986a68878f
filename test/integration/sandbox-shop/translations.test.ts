import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { SandboxShop } from '../../sandbox/shop/sandbox-shop.ts'
import { ask, read } from './admin-client.ts'
import { startQuickShop, tee } from './quick-shop.ts'

const locale = (name: string, isPublished: boolean, isPrimary = false) => ({
  locale: name,
  name: name.toUpperCase(),
  primary: isPrimary,
  published: isPublished,
})
const locales = [locale('en', true, true), locale('de', true), locale('fr', false)]
const scopes = [
  'read_products',
  'write_products',
  'read_files',
  'write_files',
  'read_locales',
  'write_translations',
]

let shop: SandboxShop
beforeEach(async () => {
  shop = await startQuickShop({ locales, scopes })
})
afterEach(() => shop.stop())

const contentOf = async (id: string) => {
  const { translatableResource } = await read({
    shop,
    query: `{ translatableResource(resourceId: "${id}") { translatableContent { key value digest locale type } } }`,
    shape: z.object({
      translatableResource: z.object({
        translatableContent: z.array(
          z.object({
            key: z.string(),
            value: z.string().nullable(),
            digest: z.string().nullable(),
            locale: z.string(),
          }),
        ),
      }),
    }),
  })
  return translatableResource.translatableContent
}

const digestOf = async (id: string, key: string) =>
  (await contentOf(id)).find((content) => content.key === key)?.digest ?? ''

const register = (resourceId: string, ...translations: Record<string, string>[]) =>
  ask(
    shop,
    `mutation ($resourceId: ID!, $translations: [TranslationInput!]!) { translationsRegister(resourceId: $resourceId, translations: $translations) { translations { key locale value outdated market { id } } userErrors { field code } } }`,
    { resourceId, translations },
  )

const german = async (value = 'Vorne') => ({
  key: 'alt',
  locale: 'de',
  value,
  translatableContentDigest: await digestOf(tee.frontId, 'alt'),
})

const altIn = async (name: string) => {
  const { data } = await ask(
    shop,
    `{ node(id: "${tee.frontId}") { ... on MediaImage { translations(locale: "${name}") { value outdated } } } all: translatableResource(resourceId: "${tee.frontId}") { translations(locale: "${name}") { value outdated } } }`,
  )
  const found = z.object({ translations: z.array(z.object({ value: z.string(), outdated: z.boolean() })) })
  return z.object({ node: found, all: found }).parse(data)
}

describe('translations', () => {
  it('are of the languages that the shop speaks', async () => {
    const { data } = await ask(
      shop,
      '{ shopLocales { locale primary published } published: shopLocales(published: true) { locale } }',
    )
    expect(data).toEqual({
      shopLocales: [
        { locale: 'en', primary: true, published: true },
        { locale: 'de', primary: false, published: true },
        { locale: 'fr', primary: false, published: false },
      ],
      published: [{ locale: 'en' }, { locale: 'de' }],
    })
  })

  it('are written by the digest of what is translated, read and removed', async () => {
    const { data } = await register(tee.frontId, await german())
    const translation = { key: 'alt', locale: 'de', value: 'Vorne', outdated: false, market: null }
    expect(data).toEqual({ translationsRegister: { translations: [translation], userErrors: [] } })
    const written = { translations: [{ value: 'Vorne', outdated: false }] }
    expect(await altIn('de')).toEqual({ node: written, all: written })
    const removed = await ask(
      shop,
      `mutation { translationsRemove(resourceId: "${tee.frontId}", translationKeys: ["alt"], locales: ["de", "fr"]) { translations { value } userErrors { code } } }`,
    )
    expect(removed.data).toEqual({
      translationsRemove: { translations: [{ value: 'Vorne' }], userErrors: [] },
    })
    expect((await altIn('de')).all.translations).toEqual([])
  })

  it('of a language that is not published are seen through the translatable resource only', async () => {
    await register(tee.frontId, { ...(await german('Devant')), locale: 'fr' })
    const { node, all } = await altIn('fr')
    expect([node.translations.length, all.translations.length]).toEqual([0, 1])
  })

  it('are outdated once the text changed', async () => {
    await register(tee.frontId, await german())
    shop.merchant.setAlt(tee.frontId, 'Another text')
    expect((await altIn('de')).node.translations).toEqual([{ value: 'Vorne', outdated: true }])
  })

  it('are refused whole for a wrong digest, key, language or resource', async () => {
    const good = await german()
    const code = z.object({
      translationsRegister: z.object({
        translations: z.null(),
        userErrors: z.array(z.object({ field: z.array(z.string()), code: z.string() })),
      }),
    })
    const faults = async (id: string, ...inputs: Record<string, string>[]) =>
      code.parse((await register(id, ...inputs)).data).translationsRegister.userErrors
    const at = (field: string, code: string, index = '0') => [{ field: ['translations', index, field], code }]
    expect(await faults(tee.frontId, good, { ...good, translatableContentDigest: 'stale' })).toEqual(
      at('translatableContentDigest', 'INVALID_TRANSLATABLE_CONTENT', '1'),
    )
    expect(await faults(tee.frontId, { ...good, key: 'title' })).toEqual(at('key', 'INVALID_KEY_FOR_MODEL'))
    expect(await faults(tee.frontId, { ...good, locale: 'en' })).toEqual(
      at('locale', 'INVALID_LOCALE_FOR_SHOP'),
    )
    expect(await faults(tee.frontId, { ...good, value: ' ' })).toEqual(at('value', 'BLANK'))
    expect(await faults(tee.frontId, { ...good, value: 'x'.repeat(513) })).toEqual(
      at('value', 'FAILS_RESOURCE_VALIDATION'),
    )
    expect(await faults(tee.whiteS, good)).toEqual([
      { field: ['resourceId'], code: 'RESOURCE_NOT_TRANSLATABLE' },
    ])
    expect(await faults('gid://shopify/Product/1', good)).toEqual([
      { field: ['resourceId'], code: 'RESOURCE_NOT_FOUND' },
    ])
    expect((await altIn('de')).all.translations).toEqual([])
  })

  it('are of products, options and option values, too', async () => {
    expect(await contentOf(tee.id)).toContainEqual(
      expect.objectContaining({ key: 'title', value: 'Plain tee', locale: 'en' }),
    )
    const options = z.object({
      product: z.object({
        options: z.array(z.object({ id: z.string(), optionValues: z.array(z.object({ id: z.string() })) })),
      }),
    })
    const query = `{ product(id: "${tee.id}") { options { id optionValues { id translations(locale: "de") { value } } translations(locale: "de") { value } } translations(locale: "de") { value } } }`
    const { product } = await read({ shop, query, shape: options })
    const [{ id, optionValues }] = product.options
    const [{ id: valueId }] = optionValues
    const translatableContentDigest = await digestOf(valueId, 'name')
    await register(valueId, { key: 'name', locale: 'de', value: 'Weiß', translatableContentDigest })
    const { data } = await ask(shop, query)
    expect(data).toHaveProperty('product.options.0.optionValues.0.translations', [{ value: 'Weiß' }])
    const ids = [id, tee.whiteS, tee.frontId]
    const many = await ask(
      shop,
      'query ($ids: [ID!]!) { translatableResourcesByIds(first: 5, resourceIds: $ids) { nodes { resourceId } } }',
      { ids },
    )
    expect(many.data).toEqual({
      translatableResourcesByIds: { nodes: [{ resourceId: id }, { resourceId: tee.frontId }] },
    })
  })
})
