import { describe, expect, it } from 'vitest'
import { readQuery, toFilter, usualQuery, writeAddress } from '../../../src/admin/products/product-query.ts'
import { createSelection } from '../../../src/admin/products/selection.ts'
import type { WireProduct } from '../../../src/http/wire/wire-products.ts'

/** A product with one pictured colour, and so many that lack theirs. */
const productOf = (id: string, lacking: number): WireProduct => ({
  id,
  title: id,
  handle: id,
  productType: '',
  vendor: '',
  status: 'ACTIVE',
  gallery: [],
  lacking,
  mixedOption: null,
  colorways: [
    { key: 'white', label: 'White', hex: null, mediaId: 'picture', edit: null },
    ...Array.from({ length: lacking }, (_, number) => ({
      key: `missing ${number}`,
      label: `Missing ${number}`,
      hex: null,
      mediaId: null,
      edit: null,
    })),
  ],
})

const tee = productOf('tee', 2)
const mug = productOf('mug', 3)

describe('a selection', () => {
  it('asks for what its products lack', () => {
    const selection = createSelection()
    selection.toggle(tee)
    selection.toggle(mug)
    expect(selection.counts.value).toEqual({ products: 2, colorways: 5, angles: 0 })
    expect(selection.toRequest(false)).toEqual({ productIds: ['tee', 'mug'] })
  })

  it('asks for the colours that were ticked, and for further pictures', () => {
    const selection = createSelection()
    selection.toggle(tee)
    selection.toggleColorway(tee, 'white')
    selection.toggleColorway(tee, 'missing 0')
    selection.toggleAngle(tee, 'back')
    expect(selection.counts.value).toEqual({ products: 1, colorways: 2, angles: 1 })
    expect(selection.toRequest(false)).toEqual({
      productIds: ['tee'],
      colorways: [{ productId: 'tee', keys: ['missing 1', 'white'] }],
      angles: [{ productId: 'tee', mediaIds: ['back'] }],
    })
    expect(selection.toRequest(true)).not.toHaveProperty('colorways')
  })

  it('lets go of a product with its last colour', () => {
    const selection = createSelection()
    selection.toggleColorway(tee, 'white')
    expect(selection.holds(tee)).toBe(true)
    selection.toggleColorway(tee, 'white')
    expect(selection.holds(tee)).toBe(false)
  })

  it('of all that match leaves out what is taken out, and counts what was ticked otherwise', () => {
    const selection = createSelection()
    const query = { ...usualQuery, vendor: 'Acme' }
    const counts = { products: 400, colorways: 2_000, lacking: 1_000 }
    selection.selectMatching({ query, products: [tee, mug], counts, nextAfter: 'mug' })
    selection.toggle(tee)
    selection.toggleColorway(mug, 'missing 0')
    expect(selection.counts.value).toEqual({ products: 399, colorways: 997, angles: 0 })
    expect(selection.toRequest(false)).toEqual({
      filter: { lacking: true, vendor: 'Acme' },
      exceptIds: ['tee'],
      colorways: [{ productId: 'mug', keys: ['missing 1', 'missing 2'] }],
    })
    selection.toggle(tee)
    expect(selection.counts.value).toMatchObject({ products: 400, colorways: 999 })
  })
})

describe('the query of the list', () => {
  it.each([
    usualQuery,
    { ...usualQuery, pictures: '' as const },
    { ...usualQuery, search: 'a & b', work: 'none' as const, type: 'Mug', tag: 'été' },
  ])('is the same once it came back out of the address: %j', (query) => {
    expect(readQuery(new URL(writeAddress(query), 'https://page').searchParams)).toEqual(query)
  })

  it('is a filter that leaves out what does not narrow', () => {
    expect(toFilter({ ...usualQuery, pictures: '', search: 'mug', work: 'open' })).toEqual({
      search: 'mug',
      inWork: true,
    })
  })
})
