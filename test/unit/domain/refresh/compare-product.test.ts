import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { resolveColor } from '../../../../src/domain/color/resolve-color.ts'
import { colorwayKey } from '../../../../src/domain/colorway.ts'
import type { EditDraft } from '../../../../src/domain/draft-edit.ts'
import { editStates } from '../../../../src/domain/edit-state.ts'
import { outsidePicture } from '../../../../src/domain/outside-picture.ts'
import type { Product } from '../../../../src/domain/product.ts'
import { beginComparison, compareProduct } from '../../../../src/domain/refresh/compare-product.ts'
import type { EditTrace } from '../../../../src/domain/refresh/edit-trace.ts'
import type { ReadSources } from '../../../../src/domain/refresh/source-doubts.ts'
import { someProduct } from '../../../support/some-product.ts'

const context = { abilities: { followsPrompts: true } }
const seenAt = new Date('2026-11-20T00:00:00Z')
const before = new Date('2026-11-10T00:00:00Z')
const keyOf = (color: string) => colorwayKey([{ option: 'Color', value: color }])
const hexOf = (color: string) => {
  const resolution = resolveColor(color)
  return resolution.kind === 'color' ? resolution.hex : undefined
}
const navyHex = hexOf('Navy')

const tee = someProduct({ colors: ['White', 'Navy', 'Red'], pictured: ['White'] })
const [photograph] = tee.media

const trace = (given: Partial<EditTrace> = {}): EditTrace => ({
  id: 'an edit',
  productId: tee.id,
  state: 'rejected',
  colorwayKey: keyOf('Navy'),
  angle: 0,
  sourceMediaId: photograph.id,
  sourceUrl: photograph.url,
  sourceKey: 'key',
  targetHex: undefined,
  isTargetNamed: false,
  variantIds: tee.variants.filter(({ title }) => title.startsWith('Navy')).map(({ id }) => id),
  live: undefined,
  ...given,
})

/** As the product is while our picture of Navy is live. */
const withNavy = (product: Product): Product => ({
  ...product,
  media: [
    ...product.media,
    { ...photograph, id: 'ours', altText: 'Navy', url: 'https://cdn.example/ours.jpg' },
  ],
  variants: product.variants.map((variant) =>
    variant.title.startsWith('Navy') ? { ...variant, mediaId: 'ours' } : variant,
  ),
})
const live = (given: Partial<EditTrace> = {}) =>
  trace({ state: 'published', live: { mediaId: 'ours', since: before }, ...given })

const compare = (product: Product, traces: readonly EditTrace[], read: ReadSources = new Map()) => {
  const comparison = beginComparison(product, traces, context)
  const { findings, wanted } = compareProduct(comparison, { read, seenAt })
  return {
    doubts: comparison.doubts.map(({ mediaId }) => mediaId),
    findings,
    wanted: wanted.map(({ colorway }) => colorway.label),
  }
}

describe('what somebody asked for otherwise', () => {
  it('stays as it is: another colour than the swatch says', () => {
    const ordered = { targetHex: '#101830', isTargetNamed: true }
    expect(compare(withNavy(tee), [live(ordered)])).toMatchObject({ wanted: ['Red'], doubts: [] })
    expect(compare(withNavy(tee), [live({ ...ordered, isTargetNamed: false })]).wanted).toEqual([
      'Navy',
      'Red',
    ])
  })

  it('stays as it is: a photograph that is not in the shop', () => {
    const { id: sourceMediaId, url: sourceUrl } = outsidePicture('https://pictures.example/navy.jpg')
    expect(compare(withNavy(tee), [live({ sourceMediaId, sourceUrl })])).toMatchObject({
      wanted: ['Red'],
      doubts: [],
    })
  })
})

describe('a colorway without a picture', () => {
  it('is new where nothing was ever made for it', () => {
    expect(compare(tee, [])).toMatchObject({
      wanted: ['Navy', 'Red'],
      findings: { products: 1, newColors: 2, newColorProducts: 1, leftAlone: 0 },
    })
  })

  it.each(['rejected', 'refused', 'failed', 'cancelled', 'undone', 'published'] as const)(
    'is left alone where an edit from the same photograph is %s',
    (state) => {
      expect(compare(tee, [trace({ state })])).toMatchObject({ wanted: ['Red'], findings: { leftAlone: 1 } })
    },
  )

  it('is new again where that was from another photograph, or to another colour', () => {
    const other = trace({ sourceUrl: 'https://cdn.example/other.jpg' })
    expect(compare(tee, [other]).doubts).toEqual([photograph.id])
    const read = (key: string | undefined) => compare(tee, [other], new Map([[photograph.id, key]])).wanted
    expect(read('another key')).toEqual(['Navy', 'Red'])
    expect(read('key')).toEqual(['Red'])
    expect(read(undefined)).toEqual(['Red'])
    expect(compare(tee, [trace({ targetHex: '#F0F000' })]).wanted).toEqual(['Navy', 'Red'])
    expect(compare(tee, [trace({ targetHex: navyHex })]).wanted).toEqual(['Red'])
  })

  it('is new again where it had to be skipped, and needs not any more', () => {
    expect(compare(tee, [trace({ state: 'skipped' })]).wanted).toEqual(['Navy', 'Red'])
    const stillSkipped = (product: Product, color: string, skipUnable = (draft: EditDraft) => draft) => {
      const skipped = trace({ state: 'skipped', colorwayKey: keyOf(color) })
      const paintsOnly = { abilities: { followsPrompts: false }, skipUnable }
      const comparison = beginComparison(product, [skipped], paintsOnly)
      return compareProduct(comparison, { read: new Map(), seenAt }).wanted.map(
        ({ colorway }) => colorway.label,
      )
    }
    expect(stillSkipped(someProduct({ colors: ['White', 'Zorblax'] }), 'Zorblax')).toEqual([])
    const tooLong = (draft: EditDraft) => ({ ...draft, skipReason: 'Its prompt is too long.' })
    expect(stillSkipped(someProduct(), 'Navy', tooLong)).toEqual([])
    expect(stillSkipped(someProduct(), 'Navy')).toEqual(['Navy'])
    const [color, size] = someProduct().options
    const values = color.values.map((value) => ({
      ...value,
      swatchImageUrl: 'https://cdn.example/swatch.png',
    }))
    expect(stillSkipped(someProduct({ options: [{ ...color, values }, size] }), 'Navy')).toEqual([])
  })

  it('is left alone in an archived product, and without any picture to start from', () => {
    expect(compare({ ...tee, status: 'ARCHIVED' }, []).wanted).toEqual([])
    expect(compare(someProduct({ colors: ['White', 'Navy'], pictured: [] }), []).wanted).toEqual([])
  })
})

describe('a picture that is live', () => {
  it('is fine as long as nothing changed', () => {
    expect(compare(withNavy(tee), [live({ targetHex: navyHex })])).toMatchObject({
      wanted: ['Red'],
      doubts: [],
      findings: { changedColors: 0, changedSources: 0, removed: 0 },
    })
  })

  it('is told of where it is gone, unless the shop was looked at before it came', () => {
    const traces = [live()]
    expect(compare(tee, traces)).toMatchObject({ wanted: ['Red'], findings: { removed: 1 } })
    const later = live({ live: { mediaId: 'ours', since: new Date('2026-11-21T00:00:00Z') } })
    expect(compare(tee, [later])).toMatchObject({ wanted: ['Red'], findings: { removed: 0 } })
  })

  it('is not made from itself where its photograph is gone', () => {
    const { media, ...rest } = withNavy(tee)
    const alone = { ...rest, media: media.filter(({ id }) => id === 'ours') }
    expect(compare(alone, [live()])).toMatchObject({ findings: { changedSources: 0 } })
  })

  it('stays that of its colour where this was renamed', () => {
    const renamed = someProduct({ colors: ['White', 'Midnight Blue', 'Red'], pictured: ['White'] })
    const product: Product = {
      ...renamed,
      variants: withNavy(tee).variants.map((variant, index) => ({
        ...renamed.variants[index],
        id: variant.id,
        mediaId: variant.mediaId,
      })),
      media: withNavy(tee).media,
    }
    expect(compare(product, [live({ targetHex: hexOf('Midnight Blue') })])).toMatchObject({
      wanted: ['Red'],
      findings: { renamed: 1, removed: 0 },
    })
    expect(compare(product, [live({ targetHex: '#FFFF00' })])).toMatchObject({
      wanted: ['Midnight Blue', 'Red'],
      findings: { renamed: 1, changedColors: 1 },
    })
  })

  it('has no known colour where a swatch’s picture tells it', () => {
    const [color, size] = tee.options
    const values = color.values.map((value) =>
      value.name === 'Navy' ? { ...value, swatchImageUrl: 'https://cdn.example/swatch.png' } : value,
    )
    const product = withNavy({ ...tee, options: [{ ...color, values }, size] })
    expect(compare(product, [live({ targetHex: '#FFFF00' })])).toMatchObject({ wanted: ['Red'] })
  })

  it('of a further angle is only told of', () => {
    const angle = live({ angle: 1, variantIds: [], sourceUrl: 'https://cdn.example/White.jpg?v=0' })
    const read = new Map([[photograph.id, 'another key']])
    expect(compare(withNavy(tee), [live(), angle], read)).toMatchObject({
      wanted: ['Red'],
      findings: { changedAngles: 1, changedSources: 0 },
    })
  })
})

it('never asks for what is on its way, whatever else there is', () => {
  const traces = fc.array(
    fc.record({
      state: fc.constantFrom(...editStates),
      sourceUrl: fc.constantFrom(photograph.url, 'https://cdn.example/other.jpg'),
      targetHex: fc.constantFrom(undefined, navyHex, '#FFFF00'),
      live: fc.constantFrom(undefined, { mediaId: 'ours', since: before }),
    }),
    { maxLength: 5 },
  )
  fc.assert(
    fc.property(traces, fc.constantFrom('in_review', 'waiting', 'approved', 'conflict'), (some, state) => {
      const all = [...some.map((one) => trace(one)), trace({ state })]
      expect(compare(tee, all).wanted).toEqual(['Red'])
      expect(compare(withNavy(tee), all).wanted).toEqual(['Red'])
    }),
  )
})
