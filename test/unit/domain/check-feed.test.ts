import { describe, expect, it } from 'vitest'
import {
  checkFeed,
  type LivePicture,
  needsAttention,
  type ShownProduct,
} from '../../../src/domain/check-feed.ts'

const navy = [{ option: 'Color', value: 'Navy' }]
const picture: LivePicture = {
  mediaId: 'ours',
  widthPx: 2_000,
  heightPx: 1_500,
  altText: 'Tee, Navy',
  digitalSource: 'compositeWithTrainedAlgorithmicMedia',
  colorwayValues: navy,
}
const variant = (title: string, color: string, mediaId: string | undefined) => ({
  id: title,
  title,
  selected: [
    { option: 'Color', value: color },
    { option: 'Size', value: title },
  ],
  mediaId,
})
const shown: ShownProduct = {
  media: [{ id: 'ours', url: 'https://cdn.example/o.jpg', altText: 'Tee, Navy' }],
  variants: [
    variant('S', 'Navy', 'ours'),
    variant('M', 'Navy', 'ours'),
    variant('S white', 'White', 'theirs'),
  ],
}

describe('a live picture', () => {
  it('passes where it is large, linked, labelled and described', () => {
    const check = checkFeed(picture, shown)
    expect(check).toMatchObject({ size: 'pass', links: 'pass', label: 'pass', altText: 'pass' })
    expect(check).toMatchObject({ sidePx: 1_500, linked: 2, variants: 2, unlinked: [] })
    expect(needsAttention(check)).toBe(false)
  })

  it.each([
    [1_499, 'advice', false],
    [500, 'advice', false],
    [499, 'problem', true],
  ])('with a shorter side of %i px is %s', (heightPx, size, attention) => {
    const check = checkFeed({ ...picture, heightPx }, shown)
    expect(check.size).toBe(size)
    expect(needsAttention(check)).toBe(attention)
  })

  it('is missed by a variant of its colour that shows another or none, also a new one', () => {
    const variants = [...shown.variants, variant('L', 'Navy', undefined)]
    const check = checkFeed(picture, { ...shown, variants })
    expect(check).toMatchObject({ links: 'problem', linked: 2, variants: 3, unlinked: ['L'] })
    expect(needsAttention(check)).toBe(true)
  })

  it('has lost its alt text where the shop shows none any more', () => {
    const media = shown.media.map((one) => ({ ...one, altText: ' ' }))
    expect(checkFeed(picture, { ...shown, media }).altText).toBe('problem')
  })

  it('is not blamed for what cannot be known, or is not its own', () => {
    expect(checkFeed(picture, undefined)).toMatchObject({ links: 'unknown', altText: 'pass' })
    const other = { ...picture, colorwayValues: undefined, digitalSource: undefined }
    const check = checkFeed(other, shown)
    expect(check).toMatchObject({ links: 'unknown', label: 'unknown', variants: 0 })
    expect(needsAttention(check)).toBe(false)
  })
})
