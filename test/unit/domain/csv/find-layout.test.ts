import { describe, expect, it } from 'vitest'
import { findLayout } from '../../../../src/domain/csv/find-layout.ts'
import { orderHeaders } from '../../../../src/domain/csv/header-names.ts'

describe('the layout of a file', () => {
  it('is our own in every spelling of its headers', () => {
    for (const [field, spellings] of Object.entries(orderHeaders))
      for (const header of spellings) {
        const others = field === 'handle' ? ['SKU'] : ['Handle']
        const layout = findLayout([...others, ` ${header.toUpperCase()}: `])
        // Some words stand for two things in two languages: the first is meant.
        expect(layout?.kind, header).toBe('colorway')
        expect(Object.values(layout?.columns ?? {}), header).toContain(1)
      }
  })

  it.each([
    ['Handle,Title,Option1 Name,Option1 Value,Image Src', 'shopify'],
    ['URL handle,Title,Option1 name,Option1 value,Product image URL,Variant image URL', 'shopify'],
    ['Handle,Image Src,Image Alt Text', 'shopify'],
    ['ID,Handle,Command,Option1 Value,Variant Image', 'matrixify'],
    ['Variant ID,Variant Command,Variant Image', 'matrixify'],
    ['Handle,Colour,Image URL', 'colorway'],
    ['SKU', 'colorway'],
    ['Title,Price', undefined],
    ['', undefined],
  ])('is told by its headers: %s', (headers, kind) => {
    expect(findLayout(headers.split(','))?.kind).toBe(kind)
  })

  it('takes the first of two columns with the same header, and says so', () => {
    const layout = findLayout(['Handle', 'Colour', 'handle ', 'COLOUR'])
    expect(layout).toMatchObject({ columns: { handle: 0, optionValue: 1 }, repeated: ['handle ', 'COLOUR'] })
  })

  it('is what somebody says that it is, and else what is known', () => {
    const headers = ['Artikel', 'Colour', 'SKU', 'Handle']
    expect(findLayout(headers, { handle: 'Artikel', altText: 'SKU' })?.columns).toEqual({
      handle: 0,
      optionValue: 1,
      altText: 2,
    })
    expect(findLayout(['Artikel', 'Ton'], { optionValue: 'Ton' })).toBeUndefined()
  })
})
