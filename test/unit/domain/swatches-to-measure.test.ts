import { expect, it } from 'vitest'
import type { Product } from '../../../src/domain/product.ts'
import { swatchesToMeasure } from '../../../src/domain/swatches-to-measure.ts'
import { someProduct } from './some-product.ts'

/** Every value has a swatch's picture. */
const pictured = (product: Product): Product => ({
  ...product,
  options: product.options.map((option) => ({
    ...option,
    values: option.values.map((value) => ({
      ...value,
      swatchImageUrl: `https://cdn.example/${value.name}.png`,
    })),
  })),
})

it('are those of colours that lack a picture and have no hex', () => {
  const product = pictured(
    someProduct({
      options: { Color: ['White', 'Rust', ['Navy', '#1F2A44']], Material: ['Wool', 'Silk'], Size: ['S'] },
      pictures: { 'White / Wool / S': 'front', 'White / Silk / S': 'silk' },
      media: { front: '', silk: '' },
    }),
  )
  expect(swatchesToMeasure(product)).toEqual([{ value: 'Rust', url: 'https://cdn.example/Rust.png' }])
})

it('are also those of an option that the merchant named', () => {
  const product = pictured(someProduct({ options: { Edition: ['Rust', 'Moss'] } }))
  expect(swatchesToMeasure(product)).toEqual([])
  expect(swatchesToMeasure(product, ['edition']).map(({ value }) => value)).toEqual(['Rust', 'Moss'])
})
