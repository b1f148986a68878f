import { parse } from 'csv-parse/sync'
import { expect, it } from 'vitest'
import { checkLinks, exportResults } from '../../../src/pipeline/export-results.ts'
import type { ProductResults, ResultPicture } from '../../../src/ports/export-store.ts'
import type { PublicPictures } from '../../../src/ports/public-pictures.ts'
import { someProduct } from '../../support/some-product.ts'

const shopId = 'tee.myshopify.com'
const publicPictures: PublicPictures = {
  linkTo: async (shop, key, lifeMs) => `https://files.example/${shop}/${key}/${lifeMs}`,
}

const pictureOf = (color: string, given: Partial<ResultPicture> = {}): ResultPicture => ({
  editId: color,
  colorwayLabel: color,
  colorwayValues: [{ option: 'Color', value: color }],
  angle: 0,
  variantMedia: {},
  mediaId: undefined,
  altText: `Tee, ${color}`,
  pictureKey: color.toLowerCase(),
  ...given,
})

const resultsOf = (number: number, pictures: readonly ResultPicture[], given = {}): ProductResults => {
  const id = `gid://shopify/Product/${number}`
  const product = { ...someProduct({ id, title: `Tee ${number}` }), colorways: 2, lacking: 1 }
  const media = product.media.map((one) => ({ ...one, fingerprint: one.url }))
  return {
    id,
    title: product.title,
    product: { ...product, media, syncedAt: new Date() },
    pictures,
    ...given,
  }
}

/** A store of one product a page that notes what is asked of it. */
const storeOf = (all: readonly ProductResults[], log: string[] = []) => ({
  listResults: async ({ after }: { readonly after?: string | undefined }) => {
    const at = all.findIndex(({ id }) => id === after) + 1
    log.push(`read ${at}`)
    return { rows: all.slice(at, at + 1), nextAfter: at + 1 < all.length ? all[at]?.id : undefined }
  },
})

const run = async (
  all: readonly ProductResults[],
  given: Partial<Parameters<typeof exportResults>[0]> = {},
) => {
  const parts: string[] = []
  const told = await exportResults(
    {
      shopId,
      store: storeOf(all),
      publicPictures,
      format: 'matrixify',
      filter: { state: 'all' },
      linkDays: 3,
      ...given,
    },
    async (text) => void parts.push(text),
  )
  const rows: Record<string, string>[] = parse(parts.join(''), { columns: true })
  return { told, rows }
}

it('a picture that is not in the shop is lent for as long as was asked, any other has its address there', async () => {
  const inShop = pictureOf('White', { mediaId: 'gid://shopify/Product/1/media/White' })
  const { told, rows } = await run([resultsOf(1, [pictureOf('Navy'), inShop])])
  expect(told).toEqual({ products: 1, pictures: 2, leftOut: 0, firstLeftOut: [] })
  expect(
    rows.filter((row) => row['Image Src']).map((row) => [row['Image Src'], row['Image Alt Text']]),
  ).toEqual([
    [`https://files.example/${shopId}/navy/${3 * 86_400_000}`, 'Tee, Navy'],
    // As the merchant has it there.
    ['https://cdn.example/White.jpg?v=1', 'White'],
  ])
})

it.each<[string, ProductResults, Partial<Parameters<typeof exportResults>[0]>]>([
  ['of a product that is gone', resultsOf(1, [pictureOf('Navy')], { product: undefined }), {}],
  ['whose variants show others since', resultsOf(1, [pictureOf('White')]), {}],
  ['that nobody can fetch', resultsOf(1, [pictureOf('Navy')]), { publicPictures: undefined }],
  [
    'of a product whose pictures are not all known',
    resultsOf(1, [pictureOf('Navy')], { product: { ...resultsOf(1, []).product, media: [] } }),
    {},
  ],
])('a picture %s is left out and named', async (_which, results, given) => {
  const { told, rows } = await run([results, resultsOf(2, [])], given)
  expect(told.leftOut).toBe(1)
  expect(told.firstLeftOut).toEqual([expect.stringMatching(/^Tee 1 · (Navy|White)$/)])
  expect({ ...told, rows }).toMatchObject({ products: 0, pictures: 0, rows: [] })
})

it('of many that are left out the first are named', async () => {
  const gone = Array.from({ length: 30 }, (_, at) =>
    resultsOf(at, [pictureOf('Navy')], { product: undefined }),
  )
  const { told } = await run(gone)
  expect(told.leftOut).toBe(30)
  expect(told.firstLeftOut).toHaveLength(10)
})

it('no more is read than was written', async () => {
  const log: string[] = []
  const all = [1, 2, 3].map((number) => resultsOf(number, [pictureOf('Navy')]))
  await exportResults(
    {
      shopId,
      store: storeOf(all, log),
      publicPictures,
      format: 'shopify',
      filter: { state: 'all' },
      linkDays: 7,
    },
    async (text) => void log.push(text.includes('URL handle') ? 'titles' : 'write'),
  )
  expect(log).toEqual(['titles', 'read 0', 'write', 'read 1', 'write', 'read 2', 'write'])
})

it('links are wanted only where something is not in the shop', () => {
  expect(() => checkLinks(undefined, { state: 'published' })).not.toThrow()
  expect(() => checkLinks(publicPictures, { state: 'all' })).not.toThrow()
  for (const state of ['all', 'approved'] as const)
    expect(() => checkLinks(undefined, { state })).toThrow(/PUBLIC|fetched/)
})
