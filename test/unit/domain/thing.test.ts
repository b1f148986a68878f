import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldText } from '../../../src/domain/fold-text.ts'
import { accessories } from '../../../src/domain/prompts/nouns/accessories.ts'
import { clothes } from '../../../src/domain/prompts/nouns/clothes.ts'
import { home } from '../../../src/domain/prompts/nouns/home.ts'
import { nameThing } from '../../../src/domain/thing.ts'

const ofType = (productType: string, title = '') => nameThing({ productType, title, category: undefined })
const ofTitle = (title: string) => ofType('', title)
const ofCategory = (category: string, product = { productType: '', title: '' }) =>
  nameThing({ ...product, category })

describe('the thing', () => {
  it.each([
    ['Hoodie', 'hoodie'],
    ['T-Shirts', 't-shirt'],
    ['Long Sleeve', 'top'],
    ['Sneakers', 'sneakers'],
    ['Trousers', 'trousers'],
    ['Dresses', 'dress'],
    ['Wine Glasses', 'glass'],
    ['Whatsit', 'product'],
    ['Stopper', 'product'],
    ['', 'product'],
  ])('of the type “%s” is a %s', (type, noun) => expect(ofType(type)).toBe(noun))

  it.each([
    ['Kapuzenpullover', 'hoodie'],
    ['Regenjacken', 'jacket'],
    ['Ledersofas', 'sofa'],
    ['Übertöpfe', 'planter'],
    ['Stühle', 'chair'],
    ['Chaussures', 'shoes'],
    ['Sac à dos', 'backpack'],
    ['Maillots de bain', 'swimsuit'],
    ['Sudadera con capucha', 'hoodie'],
    ['Zapatillas', 'sneakers'],
    ['Lámparas', 'lamp'],
  ])('is known in other languages: “%s” is a %s', (type, noun) => expect(ofType(type)).toBe(noun))

  it.each([
    ['Oslo Sofa, three seats', 'sofa'],
    ['Heavy Tee with Jacket pocket', 't-shirt'],
    ['Dress Shirt', 'shirt'],
    ['Shirt Dress', 'dress'],
    ['Boot Socks', 'socks'],
    ['Pull-On Pants', 'trousers'],
    ['Hoodie – Dress Code', 'hoodie'],
    ['Veste en jean', 'jacket'],
    ['Chemise en lin', 'shirt'],
    ['Vestido camisa', 'dress'],
    ['Set of 2 Mugs', 'mug'],
    ['Oslo in Light Grey', 'product'],
    ['For Those Days', 'product'],
  ])('of the title “%s” is its head: %s', (title, noun) => expect(ofTitle(title)).toBe(noun))

  it('is told by the category first, then by the type, then by the title', () => {
    const sneaker = { productType: 'Sneakers', title: 'Court Boot' }
    expect(ofCategory('Apparel & Accessories > Shoes > Sandals', sneaker)).toBe('sandals')
    expect(ofType('Sneakers', 'Court Boot')).toBe('sneakers')
    expect(ofType('Sale', 'Court Boot')).toBe('boots')
  })

  it('is told by the type or the title where the category leaves it open', () => {
    const path = 'Apparel & Accessories > Clothing > Outerwear > Coats & Jackets'
    expect(ofCategory(path, { productType: '', title: 'Alpine Jacket' })).toBe('jacket')
    expect(ofCategory(path)).toBe('coat')
  })

  it.each([
    ['Home > Furniture > Couch', 'sofa'],
    ['Apparel & Accessories > Clothing > Clothing Tops > T-Shirts', 't-shirt'],
    ['Sporting Goods > Exercise & Fitness > Foam Rollers', 'foam roller'],
    ['Furniture', 'furniture'],
    ['Shirts > Other', 'shirt'],
    ['Furniture > Sofas > Sofa Accessories', 'product'],
    ['Uncategorized', 'product'],
    ['S', 'product'],
    ['Apparel & Accessories', 'product'],
  ])('of the category “%s” alone is a %s', (category, noun) => expect(ofCategory(category)).toBe(noun))

  it('is never empty, and never has braces or signs', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: 'binary' }),
      fc
        .array(fc.constantFrom('Tee', '{thing}', '>', '&', '[', 'Sofa', '\n', '”', '-', 'de'), {
          maxLength: 6,
        })
        .map((words) => words.join(' ')),
    )
    fc.assert(
      fc.property(text, text, fc.option(text, { nil: undefined }), (productType, title, category) => {
        expect(nameThing({ productType, title, category })).toMatch(/^[a-z]+(?:[ -][a-z]+)*$/)
      }),
    )
  })
})

describe('the words for things', () => {
  const nouns = [clothes, accessories, home].flatMap((list) => Object.entries(list))
  const words = nouns.flatMap(([, { last, first }]) => [last, first ?? []].flat().join(', ').split(', '))

  it('are folded, and each stands for one noun only', () => {
    expect(words.filter((word) => foldText(word) !== word)).toEqual([])
    expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([])
  })

  it('name each noun by itself', () => {
    expect(nouns.filter(([noun]) => ofType(noun) !== noun).map(([noun]) => noun)).toEqual([])
  })
})
