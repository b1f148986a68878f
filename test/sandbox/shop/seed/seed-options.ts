import type { CatalogOption } from '../../catalog/catalog-types.ts'
import { seedMetaobject } from '../metaobjects/seed-metaobject.ts'
import { seedSwatchFile } from '../metaobjects/seed-swatch-file.ts'
import { gid } from '../model/gid.ts'
import type { OptionRecord } from '../model/product-record.ts'

/** What Shopify gives to a product that has no options. */
const defaultOption: CatalogOption = { name: 'Title', values: [{ name: 'Default Title' }] }

/** The options of product number `productNumber`, with ids that stay the same from run to run. */
export const seedOptions = (productNumber: number, options: readonly CatalogOption[]): OptionRecord[] =>
  (options.length === 0 ? [defaultOption] : options).map((option, optionIndex) => ({
    __typename: 'ProductOption',
    id: gid('ProductOption', productNumber * 10 + optionIndex + 1),
    name: option.name,
    position: optionIndex + 1,
    values: option.values.map((value, valueIndex) => {
      const number = productNumber * 1000 + (optionIndex + 1) * 100 + valueIndex + 1
      return {
        __typename: 'ProductOptionValue',
        id: gid('ProductOptionValue', number),
        name: value.name,
        swatchHex: value.swatch,
        swatchFile: value.swatchPicture && seedSwatchFile({ number, colors: value.swatchPicture }),
        entry: value.entry && seedMetaobject(value.entry),
      }
    }),
  }))
