import { describe, expect, it } from 'vitest'
import { findConflict } from '../../../src/domain/find-conflict.ts'
import { takeSnapshot } from '../../../src/domain/snapshot.ts'
import { someMedia, someProduct } from './some-product.ts'

const product = someProduct({
  options: { Color: ['White', 'Navy'], Size: ['S', 'M'] },
  pictures: { 'White / S': 'white', 'Navy / M': 'other' },
  media: { white: '', other: '' },
})
const expected = {
  colorwayLabel: 'Navy',
  sourceMediaId: 'white',
  sourceUrl: 'https://cdn.example/files/white.jpg?v=1',
  variantMedia: { 'variant Navy / S': null, 'variant Navy / M': 'other' },
}

describe('a conflict', () => {
  it('is none where all is as it was planned', () => {
    expect(findConflict(product, expected)).toBeUndefined()
  })

  it.each([
    ['other pictures in the gallery', { ...product, media: [someMedia('new'), ...product.media] }],
    ['another order of the gallery', { ...product, media: product.media.toReversed() }],
    ['a variant that is gone', { ...product, variants: product.variants.slice(0, 3) }],
    [
      'a variant that is new',
      { ...product, variants: [...product.variants, { ...product.variants[0], id: 'new' }] },
    ],
    ['another title', { ...product, title: 'Renamed' }],
    [
      'a new version of the same file, as an edit of its alt text makes',
      {
        ...product,
        media: product.media.map((media) => ({ ...media, url: media.url.replace('v=1', 'v=2') })),
      },
    ],
    [
      'another picture of a variant that is not a target',
      {
        ...product,
        variants: product.variants.map((v) => (v.title === 'White / S' ? { ...v, mediaId: 'other' } : v)),
      },
    ],
  ])('is not %s', (_what, seen) => {
    expect(findConflict(seen, expected)).toBeUndefined()
  })

  const withNavyS = (mediaId: string | undefined) => ({
    ...product,
    variants: product.variants.map((v) => (v.title === 'Navy / S' ? { ...v, mediaId } : v)),
  })
  const withNavyM = (mediaId: string | undefined) => ({
    ...product,
    variants: product.variants.map((v) => (v.title === 'Navy / M' ? { ...v, mediaId } : v)),
  })
  const replaced = { ...someMedia('white'), url: 'https://cdn.example/files/white_2.jpg?v=1' }

  it.each([
    ['a product that is gone', undefined, /no longer in the shop/],
    ['a source that is gone', { ...product, media: [someMedia('other')] }, /no longer in the product/],
    ['a source that was replaced', { ...product, media: [replaced] }, /replaced by another/],
    ['a target with a picture now', withNavyS('somebodys'), /Navy \/ S was given another picture/],
    ['a target with another picture', withNavyM('somebodys'), /Navy \/ M was given another picture/],
    ['a target without its picture', withNavyM(undefined), /Navy \/ M/],
  ])('is %s', (_what, seen, message) => {
    expect(findConflict(seen, expected)).toMatch(message)
  })
})

it('a snapshot keeps the gallery in order, and each variant’s picture or its lack of one', () => {
  expect(takeSnapshot(product)).toEqual({
    mediaIds: ['white', 'other'],
    variantMedia: {
      'variant White / S': 'white',
      'variant White / M': null,
      'variant Navy / S': null,
      'variant Navy / M': 'other',
    },
  })
})
