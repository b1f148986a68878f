import { describe, expect, it } from 'vitest'
import { listColorways, pictureByColorway } from '../../../src/domain/colorway.ts'
import type { Product } from '../../../src/domain/product.ts'
import { someProduct } from './some-product.ts'

const pictured = (product: Product): Record<string, string | undefined> => {
  const colorways = listColorways(product)
  const pictures = pictureByColorway(product, colorways)
  return Object.fromEntries(colorways.map(({ key, label }) => [label, pictures.get(key)?.id]))
}

describe('colorways', () => {
  it('serve all sizes with one picture', () => {
    const colorways = listColorways(someProduct({ options: { Size: ['S', 'M'], Color: ['Navy', 'Sand'] } }))
    expect(colorways.map(({ label, variants }) => [label, variants.map(({ title }) => title)])).toEqual([
      ['Navy', ['S / Navy', 'M / Navy']],
      ['Sand', ['S / Sand', 'M / Sand']],
    ])
  })

  it('are each combination of material and colour', () => {
    const colorways = listColorways(
      someProduct({ options: { Material: ['Leather', 'Velvet'], Color: ['Navy', 'Sand'], Size: ['S'] } }),
    )
    expect(colorways.map(({ label }) => label)).toEqual([
      'Leather / Navy',
      'Leather / Sand',
      'Velvet / Navy',
      'Velvet / Sand',
    ])
    expect(new Set(colorways.map(({ key }) => key)).size).toBe(4)
    expect(colorways[2].values[0]).toEqual({ option: 'Material', value: 'Velvet' })
  })

  it('are none for a product without options', () => {
    expect(listColorways(someProduct({ options: { Title: ['Default Title'] } }))).toEqual([])
    expect(listColorways(someProduct({ options: { Size: ['S', 'M'] } }))).toEqual([])
  })

  it('never share a key, whatever the values are called', () => {
    const keys = listColorways(
      someProduct({ options: { Color: ['A / B', 'A'], Material: ['C', 'B / C'] } }),
    ).map(({ key }) => key)
    expect(new Set(keys).size).toBe(4)
  })
})

describe('the picture of a colorway', () => {
  it('is the one that its variants show', () => {
    const product = someProduct({
      options: { Color: ['White', 'Navy'], Size: ['S', 'M'] },
      pictures: { 'White / M': 'p1' },
      media: { p1: '', p2: 'Navy tee' },
    })
    expect(pictured(product)).toEqual({ White: 'p1', Navy: undefined })
  })

  it.each([
    ['the one that its alt text names', 'Classic tee, navy', 'Navy'],
    ['the first, where its alt text names none', 'Front view', 'White'],
    ['the first, where its alt text names a part of another word', 'Classic tee, bored', 'White'],
  ])('that several share belongs to %s', (_whose, altText, owner) => {
    const product = someProduct({
      options: { Color: ['White', 'Red', 'Navy'] },
      pictures: { White: 'p1', Red: 'p1', Navy: 'p1' },
      media: { p1: altText },
    })
    expect(pictured(product)).toEqual({ White: undefined, Red: undefined, Navy: undefined, [owner]: 'p1' })
  })

  it('that several share belongs to the most exact of the names in its alt text', () => {
    const product = someProduct({
      options: { Color: ['Blue', 'Light Blue'] },
      pictures: { Blue: 'p1', 'Light Blue': 'p1' },
      media: { p1: 'Tee in light blue' },
    })
    expect(pictured(product)).toEqual({ Blue: undefined, 'Light Blue': 'p1' })
  })

  it('is found by its name in a script without spaces too', () => {
    const product = someProduct({
      options: { カラー: ['白', 'ネイビー'] },
      pictures: { 白: 'p1', ネイビー: 'p1' },
      media: { p1: 'ネイビーのTシャツ' },
    })
    expect(pictured(product)).toEqual({ 白: undefined, ネイビー: 'p1' })
  })

  it('is the first in the gallery where there are several', () => {
    const product = someProduct({
      options: { Color: ['White'], Size: ['S', 'M'] },
      pictures: { 'White / S': 'p2', 'White / M': 'p1' },
      media: { p1: '', p2: '' },
    })
    expect(pictured(product)).toEqual({ White: 'p1' })
  })
})
