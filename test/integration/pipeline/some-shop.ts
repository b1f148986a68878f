import fc from 'fast-check'
import { galleryPositions } from '../../../src/domain/shop-settings.ts'
import { drawProduct } from '../../support/drawn-catalog.ts'
import { translateShop } from './translate-shop.ts'

const colorNames = ['Green', 'Navy', 'Red', 'Orange', 'Purple']
const sizeNames = ['S', 'M', 'L']
const languages = ['de', 'fr', 'pt-BR']

const usualScopes = ['read_products', 'write_products', 'read_files', 'write_files']
const languageScopes = ['read_locales', 'read_translations', 'write_translations']

/** None, all or any of them; some may not be of the shop that is drawn. */
const noneOrAll = (names: readonly string[]): fc.Arbitrary<readonly string[]> =>
  fc.oneof(fc.constant([]), fc.constant([...names]), fc.subarray([...names]))

const pair = (names: readonly string[], others: readonly string[]) =>
  names.flatMap((name) => others.map((other) => `${name} / ${other}`))

/** A shop with products of which one colour is pictured, and what bears on how the others get their pictures. */
export const someShop = fc.record({
  colors: fc.integer({ min: 2, max: 5 }).map((count) => colorNames.slice(0, count)),
  sizes: fc.integer({ min: 1, max: 3 }).map((count) => sizeNames.slice(0, count)),
  otherPictures: fc.integer({ min: 0, max: 3 }),
  handles: fc.integer({ min: 1, max: 3 }).map((count) => ['tee', 'shirt', 'hoodie'].slice(0, count)),
  position: fc.constantFrom(...galleryPositions),
  bulkUpdateOnlyAppends: fc.boolean(),
  /** Variants that show the first colour's picture, as "Navy / S". */
  sharing: noneOrAll(pair(colorNames, sizeNames)),
  locales: fc.subarray(languages),
  mayTranslate: fc.integer({ min: 0, max: 4 }).map((drawn) => drawn > 0),
  /** What the merchant has translated, as "Navy / de". */
  translated: noneOrAll(pair(['title', 'alt', 'Color', 'Size', ...colorNames, ...sizeNames], languages)),
})

export type SomeShop = typeof someShop extends fc.Arbitrary<infer Drawn> ? Drawn : never

/** What to open for it. */
export const furnishingOf = ({ seed, ...drawn }: SomeShop & { readonly seed: number }) => ({
  products: drawn.handles.map((handle) =>
    drawProduct({ ...drawn, handle, title: handle.replace(/^./, (first) => first.toUpperCase()) }),
  ),
  sharesPicture: (title: string) => drawn.sharing.includes(title),
  furnish: translateShop(drawn.locales, (what) => drawn.translated.includes(what)),
  shop: {
    seed,
    bulkUpdateOnlyAppends: drawn.bulkUpdateOnlyAppends,
    scopes: drawn.mayTranslate ? [...usualScopes, ...languageScopes] : usualScopes,
    locales: ['en', ...drawn.locales].map((locale, index) => ({
      locale,
      name: locale,
      primary: index === 0,
      published: true,
    })),
  },
})
