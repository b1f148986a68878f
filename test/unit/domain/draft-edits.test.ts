import { describe, expect, it } from 'vitest'
import { draftEdits } from '../../../src/domain/draft-edits.ts'
import type { Product } from '../../../src/domain/product.ts'
import { someProduct } from './some-product.ts'

const local = { abilities: { followsPrompts: false } }
const hosted = { abilities: { followsPrompts: true } }

const tee = (colors: readonly (string | readonly [string, string])[]): Product =>
  someProduct({
    options: { Color: ['White', ...colors], Size: ['S'] },
    pictures: { 'White / S': 'white' },
    media: { white: '' },
  })
const sofa = someProduct({
  title: 'Oslo Sofa',
  productType: '',
  options: { Material: ['Leather', 'Velvet', 'Linen'], Color: ['Sand', 'Navy'] },
  pictures: { 'Leather / Sand': 'leather', 'Velvet / Sand': 'velvet' },
  media: { leather: '', velvet: '' },
})

describe('drafts', () => {
  it('are made for each colorway without a picture, from the lead picture', () => {
    const { colorways, drafts, lacksSource } = draftEdits(tee(['Navy', ['Mystery', '#a1b2c3']]), local)
    expect({ colorways, lacksSource }).toEqual({ colorways: 3, lacksSource: false })
    expect(
      drafts.map(({ colorway, source, targetHex, targetOrigin, skipReason }) => ({
        label: colorway.label,
        source: source.id,
        targetHex,
        targetOrigin,
        skipReason,
      })),
    ).toEqual([
      { label: 'Navy', source: 'white', targetHex: '#1F2A44', targetOrigin: 'name', skipReason: undefined },
      {
        label: 'Mystery',
        source: 'white',
        targetHex: '#A1B2C3',
        targetOrigin: 'swatch',
        skipReason: undefined,
      },
    ])
    expect(drafts[0].prompt).toContain('the color of the t-shirt to Navy (#1F2A44)')
  })

  it('are none where every colorway has its picture', () => {
    expect(draftEdits(tee([]), local)).toEqual({
      colorways: 1,
      drafts: [],
      lacksSource: false,
      mixedOption: undefined,
      unmet: [],
    })
  })

  it('are none without any picture, and that is told', () => {
    const { media: _media, ...bare } = tee(['Navy'])
    expect(draftEdits({ ...bare, media: [] }, local)).toEqual({
      colorways: 2,
      drafts: [],
      lacksSource: true,
      mixedOption: undefined,
      unmet: [],
    })
    const untitled = someProduct({ options: { Title: ['Default Title'] } })
    expect(draftEdits(untitled, local)).toEqual({
      colorways: 0,
      drafts: [],
      lacksSource: false,
      mixedOption: undefined,
      unmet: [],
    })
  })

  it('start from the first picture where no variant has one', () => {
    const product = someProduct({ options: { Color: ['Navy', 'Red'] }, media: { front: '', back: '' } })
    expect(draftEdits(product, local).drafts.map(({ source }) => source.id)).toEqual(['front', 'front'])
  })

  it('start from a picture of the same material, and then change the colour only', () => {
    const { drafts } = draftEdits(sofa, local)
    const bySource = Object.fromEntries(drafts.map(({ colorway, source }) => [colorway.label, source.id]))
    expect(bySource).toMatchObject({ 'Leather / Navy': 'leather', 'Velvet / Navy': 'velvet' })
    const velvet = drafts.find(({ colorway }) => colorway.label === 'Velvet / Navy')
    expect(velvet?.skipReason).toBeUndefined()
    expect(velvet?.prompt).toContain('Change only the color of the sofa to Navy (#1F2A44).')
    expect(velvet?.prompt).not.toContain('Velvet')
  })

  it('of another material change both, and only an editor that follows prompts can do that', () => {
    const linen = (abilities: typeof local) =>
      draftEdits(sofa, abilities).drafts.find(({ colorway }) => colorway.label === 'Linen / Navy')
    expect(linen(local)?.skipReason).toMatch(/material.*“Linen”.*connect one, or add one picture/)
    expect(linen(hosted)?.skipReason).toBeUndefined()
    expect(linen(hosted)?.prompt).toContain('the material and color of')
  })
})

describe('a thing whose parts have a colour each', () => {
  const chair = someProduct({
    title: 'Oslo Chair',
    productType: 'Chair',
    options: { 'Frame Color': ['Black', 'White'], 'Seat Color': ['Sand', 'Navy'] },
    pictures: { 'Black / Sand': 'front' },
    media: { front: '' },
  })
  const draftOf = (label: string, abilities: typeof local) =>
    draftEdits(chair, abilities).drafts.find(({ colorway }) => colorway.label === label)

  it('has no single target, and the prompt says which part is to change', () => {
    const draft = draftOf('Black / Navy', hosted)
    expect(draft).toMatchObject({ targetHex: undefined, targetOrigin: undefined, skipReason: undefined })
    expect(draft?.prompt).toContain('Change only the seat color of the chair to Navy (#1F2A44).')
    expect(draftOf('White / Navy', hosted)?.prompt).toContain('the frame color and seat color of the chair')
  })

  it('is left to an editor that follows prompts', () => {
    expect(draftOf('Black / Navy', local)?.skipReason).toMatch(/parts have a colour each.*connect an editor/)
  })
})

describe('a draft is skipped, with the way out,', () => {
  const reasonFor = (color: string, abilities: typeof local) =>
    draftEdits(tee([color]), abilities).drafts[0]?.skipReason

  it.each([
    ['an ambiguous name', 'Cognac', /“Cognac” can mean several colours \(#\w{6}, #\w{6}\).*swatch/],
    ['an unknown name', 'Zorblax', /“Zorblax” is not a colour name that we know.*swatch/],
  ])('for %s, by any editor', (_what, color, expected) => {
    expect(reasonFor(color, local)).toMatch(expected)
    expect(reasonFor(color, hosted)).toMatch(expected)
  })

  it.each([
    ['two colours', 'Navy / White', /two colours.*editor that follows prompts/],
    ['a pattern', 'Leopard', /pattern.*editor that follows prompts/],
  ])('for %s, by an editor that paints one colour', (_what, color, expected) => {
    expect(reasonFor(color, local)).toMatch(expected)
    expect(reasonFor(color, hosted)).toBeUndefined()
  })
})

describe('what is wanted of a product', () => {
  const key = (value: string) => JSON.stringify([['Color', value]])
  const sorted = someProduct({
    options: { Color: ['White', 'Navy', 'Red', 'Sand'] },
    pictures: { White: 'white', Navy: 'navy', Red: 'red' },
    media: { white: '', 'white back': '', navy: '', 'navy back': '', red: '' },
  })
  const drawn = (keys: readonly string[] | undefined, mediaIds: readonly string[]) => {
    const { drafts, unmet } = draftEdits(sorted, local, { keys, mediaIds })
    return {
      drafts: drafts.map((draft) => [draft.colorway.label, draft.source.id, draft.angle, draft.isAnew]),
      unmet,
    }
  }

  it('is made anew where it has a picture, from that of another colour', () => {
    expect(drawn([key('White'), key('Sand')], [])).toEqual({
      drafts: [
        ['White', 'navy', 0, true],
        ['Sand', 'white', 0, false],
      ],
      unmet: [],
    })
  })

  it('comes from further angles too, but for those that show it or are the lead’s', () => {
    expect(drawn([key('White'), key('Sand')], ['white', 'white back', 'navy back']).drafts).toEqual([
      ['White', 'navy', 0, true],
      ['White', 'navy back', 4, true],
      ['Sand', 'white', 0, false],
      ['Sand', 'white back', 2, false],
      ['Sand', 'navy back', 4, false],
    ])
  })

  it('comes from the picture that is named, whatever that shows, but for its own colour', () => {
    const from = (sourceId: string, keys = [key('Sand'), key('Navy')]) => {
      const { drafts, unmet } = draftEdits(sorted, local, { keys, mediaIds: [], sourceId })
      return {
        drafts: drafts.map((draft) => [draft.colorway.label, draft.source.id, draft.angle, draft.isAnew]),
        unmet,
      }
    }
    expect(from('red')).toEqual({
      drafts: [
        ['Navy', 'red', 0, true],
        ['Sand', 'red', 0, false],
      ],
      unmet: [],
    })
    expect(from('navy back')).toEqual({
      drafts: [['Sand', 'navy back', 0, false]],
      unmet: ['The picture to start from shows Navy already.'],
    })
    expect(from('gone')).toEqual({
      drafts: [],
      unmet: ['Classic Tee no longer has the picture to start from.'],
    })
  })

  it('is told of where it cannot be', () => {
    expect(drawn([key('Teal'), 'nonsense'], ['gone'])).toEqual({
      drafts: [],
      unmet: [
        'Classic Tee has no colour Teal.',
        'Classic Tee has no colour nonsense.',
        'Classic Tee has no picture gone.',
      ],
    })
    expect(draftEdits(tee(['Navy']), local, { keys: [key('White')], mediaIds: [] })).toMatchObject({
      drafts: [],
      lacksSource: false,
      unmet: ['Classic Tee has no picture but that of White to make White from.'],
    })
  })

  it('has no further angles where it is skipped itself', () => {
    const product = { ...sorted, ...tee(['Leopard']), media: sorted.media }
    const { drafts } = draftEdits(product, local, { keys: undefined, mediaIds: ['navy back'] })
    expect(drafts.map(({ angle, skipReason }) => [angle, skipReason !== undefined])).toEqual([[0, true]])
  })
})
