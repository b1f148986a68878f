import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Product } from '../../../src/domain/product.ts'
import type { ColorNameFilter, ColorNamePlace } from '../../../src/ports/color-names.ts'
import { type OpenStores, openStores } from '../../support/open-stores.ts'
import { someProduct } from '../../support/some-product.ts'
import { quotedBatch, type Stage, someDraft, someShop } from '../../support/stage-edits.ts'

let opened: OpenStores
let stage: Stage
beforeAll(async () => {
  opened = await openStores()
})
beforeEach(async () => {
  stage = await someShop(opened)
})
afterAll(() => opened.close())

const moment = (minute: number) => new Date(Date.UTC(2026, 10, 1, 10, minute))
const idOf = (name: string) => `gid://shopify/Product/${name}`
const withSwatch = (product: Product, hex: string): Product => ({
  ...product,
  options: product.options.map((option) =>
    option.name === 'Color'
      ? { ...option, values: option.values.map((value) => ({ ...value, swatchHex: hex })) }
      : option,
  ),
})
const keep = async (products: readonly Product[]) => {
  await stage.mirror.keepMany(products)
  await stage.colorNames.refresh()
}
const namesOf = async (filter?: ColorNameFilter, after?: ColorNamePlace) =>
  (await stage.colorNames.list({ limit: 100, after }, filter)).rows.map(({ name }) => name)

describe('the colour names of a catalogue', () => {
  it('are counted once for each way to spell them, with what the shop says of them', async () => {
    await keep([
      someProduct({ id: idOf('a'), colors: ['Navy', 'Heather Gray'] }),
      someProduct({ id: idOf('b'), colors: ['NAVY'] }),
      withSwatch(someProduct({ id: idOf('c'), colors: ['Navy'] }), '#101030'),
    ])
    const { rows } = await stage.colorNames.list({ limit: 10 })
    expect(rows).toMatchObject([
      { name: 'heather grey', label: 'Heather Gray', products: 1, colorways: 1, isUnclear: false },
      {
        name: 'navy',
        label: 'Navy',
        products: 3,
        colorways: 3,
        isUnclear: false,
        clues: [
          { clue: {}, products: 2 },
          { clue: { swatchHex: '#101030' }, products: 1 },
        ],
        entry: undefined,
      },
    ])
  })

  it('come with those first that somebody has to explain, until somebody does', async () => {
    await keep([someProduct({ colors: ['Navy', 'Cognac', 'Xquorlo'] })])
    expect(await namesOf()).toEqual(['cognac', 'xquorlo', 'navy'])
    expect(await stage.colorNames.counts()).toEqual({ all: 3, unclear: 2, own: 0 })
    await stage.colors.set('COGNAC', { kind: 'color', hex: '#9A463D' }, 'Ana')
    expect(await namesOf()).toEqual(['xquorlo', 'cognac', 'navy'])
    expect(await namesOf({ only: 'unclear' })).toEqual(['xquorlo'])
    expect(await stage.colorNames.countUnclear()).toBe(1)
    expect(await stage.colorNames.get('cognac')).toMatchObject({
      isUnclear: false,
      entry: { meaning: { kind: 'color', hex: '#9A463D' }, setBy: 'Ana' },
    })
  })

  it('are clear where a swatch says what the name does not', async () => {
    await keep([withSwatch(someProduct({ colors: ['Cognac'] }), '#9A463D')])
    expect(await stage.colorNames.countUnclear()).toBe(0)
  })

  it('include those that only the dictionary has', async () => {
    await keep([someProduct({ colors: ['Navy'] })])
    await stage.colors.set('Domino', { kind: 'pattern' }, 'Ana')
    expect(await namesOf({ only: 'own' })).toEqual(['domino'])
    expect(await stage.colorNames.get('domino')).toMatchObject({ products: 0, clues: [] })
    expect(await stage.colorNames.counts()).toEqual({ all: 2, unclear: 0, own: 1 })
  })

  it('follow what becomes of products', async () => {
    await keep([someProduct({ colors: ['Navy'], updatedAt: moment(1) })])
    expect(await namesOf()).toEqual(['navy'])
    await keep([someProduct({ colors: ['Sand', 'Rust'], updatedAt: moment(2) })])
    expect(await namesOf()).toEqual(['rust', 'sand'])
    await stage.mirror.remove(someProduct().id, moment(3))
    await stage.colorNames.refresh()
    expect(await namesOf()).toEqual([])
  })

  it('are found by a part of them, and no sign in it is a wildcard', async () => {
    await keep([someProduct({ colors: ['Écru', 'Navy', 'Sand'] })])
    expect(await namesOf({ search: 'ÉCR' })).toEqual(['ecru'])
    expect(await namesOf({ search: 'n%y' })).toEqual([])
  })

  it('come in pages, each name once', async () => {
    const colors = ['Navy', 'Cognac', 'Sand', 'Nude', 'Rust', 'White', 'Champagne']
    await keep([someProduct({ colors })])
    const seen: string[] = []
    let after: ColorNamePlace | undefined
    do {
      const { rows } = await stage.colorNames.list({ limit: 2, after })
      seen.push(...rows.map(({ name }) => name))
      after = rows.length === 2 ? rows.at(-1) : undefined
    } while (after)
    expect(seen).toEqual(['champagne', 'cognac', 'nude', 'navy', 'rust', 'sand', 'white'])
  })
})

describe('open pictures of a colour', () => {
  it('are counted in every spelling, apart from those that were skipped', async () => {
    await keep([
      someProduct({ id: idOf('a'), colors: ['Navy'] }),
      someProduct({ id: idOf('b'), colors: ['navy'] }),
    ])
    await quotedBatch(stage, [
      someDraft({ product: 'a', color: 'Navy' }),
      someDraft({ product: 'b', color: 'navy' }),
      someDraft({ product: 'c', color: 'Navy', skipReason: 'nobody knows' }),
      someDraft({ product: 'd', color: 'Sand' }),
    ])
    expect(await stage.colorNames.countEdits('NAVY')).toEqual({ waiting: 2, skipped: 1 })
  })
})
