import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { describePlan } from '../../../src/domain/describe-plan.ts'
import { draftEdits } from '../../../src/domain/draft-edits.ts'
import { findColorFamilies } from '../../../src/domain/find-color-families.ts'
import { findMixedOption, splitMixedValue } from '../../../src/domain/find-mixed-option.ts'
import { isSizeValue } from '../../../src/domain/size-value.ts'
import { someProduct } from './some-product.ts'

const colors = ['Navy', 'Sand', 'Light Blue', 'Bordeaux', 'noir', 'Grün', 'ネイビー', 'cognac']
const sizes = ['XS', 'S', 'M', 'L', 'XL', '2XL', '38', 'EU 42', '50 x 70 cm', 'One Size']

describe('a value that mixes colour and size', () => {
  it('is taken apart, whatever joins the two and in which order', () => {
    const joint = fc.constantFrom(' / ', '/', ' - ', '-', ', ', ' | ', ' · ', ' ')
    const parts = fc.tuple(fc.constantFrom(...colors), fc.constantFrom(...sizes))
    fc.assert(
      fc.property(parts, joint, fc.boolean(), ([color, size], between, sizeFirst) => {
        const value = sizeFirst ? `${size}${between}${color}` : `${color}${between}${size}`
        expect([value, splitMixedValue(value)]).toEqual([value, { color, size }])
      }),
    )
  })

  it.each(['Navy', 'L', 'Navy / White', 'S/M', 'Zorblax / Q', '', ' / ', 'Level 3', 'Set of 2'])(
    'is not “%s”',
    (value) => {
      expect(splitMixedValue(value)).toBeUndefined()
    },
  )

  it.each(sizes)('has %s as a size', (size) => expect(isSizeValue(size)).toBe(true))
  it.each(['Navy', 'Oak', '', 'XLR', 'Small talk', 'Mini'])('has no “%s” as a size', (text) =>
    expect(isSizeValue(text)).toBe(false),
  )
})

describe('an option that mixes colour and size', () => {
  const findIn = (...values: readonly string[]) =>
    findMixedOption(someProduct({ options: { Style: values } }))?.name

  it('is one on most of whose values both stand', () => {
    expect(findIn('Navy / S', 'Navy / M', 'Sand / S', 'Gift box')).toBe('Style')
    expect(findIn('Navy 38', 'Navy 40', 'Sand 38')).toBe('Style')
    expect(findIn('Navy / S', 'Gift box', 'Gift card')).toBeUndefined()
    expect(findIn('Navy / S')).toBeUndefined()
  })

  it('is not one of colours with article numbers', () => {
    expect(findIn('Navy 410', 'Black 200', 'Sand 105')).toBeUndefined()
  })

  it('is never one of colours or sizes alone', () => {
    fc.assert(
      fc.property(fc.subarray(colors), fc.subarray(sizes), (some, others) => {
        expect(findIn(...some)).toBeUndefined()
        expect(findIn(...others)).toBeUndefined()
      }),
    )
  })

  it('gets no edits, even where it is called a colour', () => {
    const product = someProduct({
      options: { Color: ['Navy / S', 'Navy / M', 'Sand / S'] },
      media: { front: '' },
    })
    const drafted = draftEdits(product, { abilities: { followsPrompts: true } })
    expect(drafted).toEqual({ colorways: 0, drafts: [], lacksSource: false, mixedOption: 'Color', unmet: [] })
  })
})

const titled = (...titles: readonly string[]) =>
  titles.map((title, index) => ({ id: `${index}`, title, vendor: 'Acme' }))

describe('one product for each colour', () => {
  it.each([
    [['Oslo Tee – Navy', 'Oslo Tee – Sand'], 'Oslo Tee', ['Navy', 'Sand']],
    [['Oslo Tee Navy', 'Oslo Tee Light Blue'], 'Oslo Tee', ['Navy', 'Light Blue']],
    [['Navy Oslo Tee', 'Sand Oslo Tee'], 'Oslo Tee', ['Navy', 'Sand']],
    [['Oslo Tee (noir)', 'OSLO TEE (Blanc)'], 'Oslo Tee', ['noir', 'Blanc']],
    [['オスロT（ネイビー）', 'オスロT（ベージュ）'], 'オスロT', ['ネイビー', 'ベージュ']],
    [['Oslo Tee, Navy / White', 'Oslo Tee, Red'], 'Oslo Tee', ['Navy / White', 'Red']],
  ])('is seen in %j', (titles, title, expected) => {
    const families = findColorFamilies(titled(...titles))
    expect(families).toEqual([
      { title, members: expected.map((color, index) => ({ id: `${index}`, color })) },
    ])
  })

  it.each([
    [['Red Scarf']],
    [['Oslo Tee – Navy', 'Bergen Tee – Sand']],
    [['Oslo Tee – Navy', 'Oslo Tee – Navy']],
    [['Oslo Tee – Long', 'Oslo Tee – Short']],
    [['Snow Boot', 'Storm Boot']],
    [['Navy', 'Sand']],
    [['Salt and Pepper Mill', 'Nut and Bolt Mill']],
    [[]],
  ])('is not seen in %j', (titles) => {
    expect(findColorFamilies(titled(...titles))).toEqual([])
  })

  it('is of one vendor', () => {
    const [one, other] = titled('Oslo Tee – Navy', 'Oslo Tee – Sand')
    expect(findColorFamilies([one, { ...other, vendor: 'Other' }])).toEqual([])
  })

  it('finds every family among other products, each product once, in any order', () => {
    const families = fc.uniqueArray(fc.constantFrom('Oslo Tee', 'Bergen Parka', 'Fjord Mug', 'Voss'), {
      minLength: 1,
    })
    const chosen = fc.subarray(colors, { minLength: 2 })
    fc.assert(
      fc.property(families, chosen, fc.constantFrom(' – ', ' ', ' | ', ', '), (stems, some, joint) => {
        const titles = stems.flatMap((stem) => some.map((color) => `${stem}${joint}${color}`))
        const found = findColorFamilies(titled('Gift Card', ...titles.toReversed(), 'Red Scarf'))
        expect(found.map(({ title }) => title).toSorted()).toEqual(stems.toSorted())
        const ids = found.flatMap(({ members }) => members.map(({ id }) => id))
        expect(new Set(ids).size).toBe(ids.length)
        expect(ids.length).toBe(titles.length)
      }),
    )
  })
})

describe('the note of a quote', () => {
  const nothing = {
    unmet: [],
    withoutPicture: [],
    mixed: [],
    families: [],
    unreadSwatches: [],
    colorPatternsDenied: false,
  }

  it('says nothing where there is nothing', () => expect(describePlan(nothing)).toBeUndefined())

  it('names the first products, counts the rest, and says what to do', () => {
    const titles = ['A', 'B', 'C', 'D', 'E', 'F', 'G']
    expect(describePlan({ ...nothing, withoutPicture: titles })).toBe(
      'Without any picture to start from: A, B, C, D, E and 2 more. Add one to each, and plan again.',
    )
    const mixed = [{ title: 'Oslo Tee', option: 'Style' }]
    expect(describePlan({ ...nothing, mixed, colorPatternsDenied: true })).toMatch(
      /^Colour and size share one option: Oslo Tee \(“Style”\)\. Split it.* read_metaobjects\.$/,
    )
  })
})
