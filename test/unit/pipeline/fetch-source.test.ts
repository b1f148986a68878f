import { expect, it } from 'vitest'
import { outsidePicture } from '../../../src/domain/outside-picture.ts'
import { fetchSource } from '../../../src/pipeline/fetch-source.ts'

type Deps = Parameters<typeof fetchSource>[0]
type Source = Parameters<typeof fetchSource>[1]

const shopBytes = Uint8Array.of(1)
const outsideBytes = Uint8Array.of(2)
const kept: string[] = []

const deps = {
  shopId: 'a-shop.myshopify.com',
  stores: {
    forShop: () => ({
      edits: { keepSource: async (id: string, key: string) => void kept.push(`${id} ${key}`) },
    }),
  },
  catalogs: { forShop: () => ({ fetchPicture: async () => shopBytes }) },
  storage: {
    put: async (_: string, bytes: Uint8Array) => `key ${bytes[0]}`,
    get: async () => Uint8Array.of(9),
  },
  downloads: {
    read: async (url: string) =>
      url === 'https://pictures.example/mug.jpg' ? outsideBytes : Promise.reject(url),
  },
} satisfies { [Name in keyof Deps]: unknown }

const outside = outsidePicture('https://pictures.example/mug.jpg')

it.each<[string, Source, Uint8Array, string]>([
  [
    'of the shop comes from there',
    { id: 'a', sourceKey: undefined, sourceMediaId: 'gid://1', sourceUrl: 'x' },
    shopBytes,
    'key 1',
  ],
  [
    'from elsewhere is downloaded',
    { id: 'b', sourceKey: undefined, sourceMediaId: outside.id, sourceUrl: outside.url },
    outsideBytes,
    'key 2',
  ],
  [
    'that was fetched is the same for ever',
    { id: 'c', sourceKey: 'k', sourceMediaId: outside.id, sourceUrl: outside.url },
    Uint8Array.of(9),
    'k',
  ],
])('a source picture %s', async (_, edit, bytes, key) => {
  expect(await fetchSource(deps, edit)).toEqual({ bytes, key })
})
