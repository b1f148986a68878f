import { expect, it } from 'vitest'
import { noWishes, productsOfWishes, wishesByProduct } from '../../../src/domain/batch-wishes.ts'
import { colorwayKey, labelOfKey } from '../../../src/domain/colorway.ts'

const wishes = {
  colorways: [
    { productId: 'a', keys: ['navy'] },
    { productId: 'a', keys: ['red'] },
  ],
  angles: [
    { productId: 'a', mediaIds: ['back'] },
    { productId: 'b', mediaIds: ['side'] },
  ],
  sources: [
    { productId: 'b', mediaId: 'front' },
    { productId: 'd', mediaId: 'front' },
    { productId: 'd', mediaId: 'top' },
  ],
  template: undefined,
}

it('are found by product, joined where one is named twice', () => {
  const of = wishesByProduct(wishes)
  expect(of('a')).toEqual({ keys: ['navy', 'red'], mediaIds: ['back'] })
  expect(of('b')).toEqual({ keys: undefined, mediaIds: ['side'], sourceId: 'front' })
  expect(of('d')).toEqual({ keys: undefined, mediaIds: [], sourceId: 'top' })
  expect(of('c')).toEqual({ keys: undefined, mediaIds: [] })
})

it('name each product once', () => {
  expect(productsOfWishes(wishes)).toEqual(['a', 'b', 'd'])
  expect(productsOfWishes(noWishes)).toEqual([])
})

it.each([['Navy'], ['Navy / Velvet'], ['5" "quoted", \\ and ["odd"]']])(
  'the key of “%s” is named by it',
  (name) => {
    const values = name.split(' / ').map((value, index) => ({ option: `Option ${index}`, value }))
    expect(labelOfKey(colorwayKey(values))).toBe(name)
  },
)

it('what is no key is named as it is', () => {
  for (const text of ['', 'navy', '{}', '[["Color"]]', '[[1,2]]', 'null']) expect(labelOfKey(text)).toBe(text)
})
