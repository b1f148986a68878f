import { afterAll, beforeAll, expect, it } from 'vitest'
import { readSetting } from '../../../src/domain/read-settings.ts'
import type { GalleryPosition } from '../../../src/domain/shop-settings.ts'
import { type OpenStores, openStores } from '../../support/open-stores.ts'
import { describeShop } from './describe-shop.ts'
import { openPublishing } from './open-publishing.ts'

let tables: OpenStores
beforeAll(async () => {
  tables = await openStores()
})
afterAll(() => tables.close())

const [front, back, navy, red] = ['tee', 'tee-back', 'tee-navy', 'tee-red']

it.each<[GalleryPosition, readonly string[]]>([
  ['end', [front, back, navy, red]],
  ['after-source', [front, navy, red, back]],
  ['first', [navy, red, front, back]],
])(
  'new pictures come into the gallery where the merchant wants them: %s',
  async (galleryPosition, wanted) => {
    const open = await openPublishing(tables)
    await open.stores.forShop(open.shopId).settings.set({ galleryPosition })
    const { id } = await open.plan()
    await open.runPublish(id)
    const names = open.shop.products()[0].media.map(({ filename }) => filename)
    expect(names.map((name) => name.replace(/(-[0-9a-f]{12})?\.jpg$/, ''))).toEqual(wanted)
    await open.requestUndo(id)
    await open.runUndo(id)
    expect(describeShop(open.shop)).toBe(open.before)
    await open.close()
  },
)

it('file names and alt texts follow the merchant’s patterns', async () => {
  const open = await openPublishing(tables)
  const { settings } = open.stores.forShop(open.shopId)
  await settings.set(readSetting('altTextPattern', '{product} in {color}'))
  expect(await settings.set(readSetting('filenamePattern', '{color} {thing}'))).toMatchObject({
    altTextPattern: '{product} in {color}',
    galleryPosition: 'end',
  })
  const { placements } = await open.plan('Navy')
  expect(placements).toMatchObject([
    { altText: 'Tee in Navy', filename: expect.stringMatching(/^navy-t-shirt-[0-9a-f]{12}\.jpg$/) },
  ])
  await open.close()
})
