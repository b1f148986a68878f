import { mediaOf, variantsOf } from '../../model/find-children.ts'
import { legacyId } from '../../model/gid.ts'
import type { OptionRecord, OptionValueRecord, ProductRecord } from '../../model/product-record.ts'
import type { Shop } from '../../model/shop.ts'
import { publishedTranslations } from '../../translations/translations-of.ts'
import { connect, type PageArgs } from '../connection.ts'
import { properties, type TypeResolvers } from '../field-resolver.ts'

interface MediaArgs extends PageArgs {
  readonly sortKey: 'POSITION' | 'ID'
}

const count = (number: number) => ({ count: number, precision: 'EXACT' })

/** A product and its options. */
export const productResolvers: Readonly<Record<string, TypeResolvers>> = {
  Product: {
    ...properties('id', 'title', 'handle', 'productType', 'vendor', 'tags', 'status'),
    ...properties('createdAt', 'updatedAt'),
    translations: publishedTranslations,
    legacyResourceId: ({ id }: ProductRecord) => legacyId(id),
    category: () => null,
    onlineStorePreviewUrl: ({ handle }: ProductRecord, _, { domain }: Shop) =>
      `https://${domain}/products/${handle}`,
    hasOnlyDefaultVariant: ({ options }: ProductRecord) => options[0]?.values[0]?.name === 'Default Title',
    options: ({ options }: ProductRecord, { first }: { readonly first?: number | null }) =>
      options.slice(0, first ?? options.length),
    featuredMedia: (product: ProductRecord, _, { state }: Shop) => mediaOf(state, product)[0] ?? null,
    media: (product: ProductRecord, args: MediaArgs, { state }: Shop) => {
      const media = mediaOf(state, product)
      const byId = (a: { readonly id: string }, b: { readonly id: string }) =>
        Number(legacyId(a.id)) - Number(legacyId(b.id))
      return connect(args.sortKey === 'ID' ? media.toSorted(byId) : media, args)
    },
    mediaCount: ({ mediaIds }: ProductRecord) => count(mediaIds.length),
    variants: (product: ProductRecord, args: PageArgs, { state }: Shop) =>
      connect(variantsOf(state, product), args),
    variantsCount: ({ variantIds }: ProductRecord) => count(variantIds.length),
  },
  TaxonomyCategory: properties('id', 'name', 'fullName'),
  ProductOption: {
    ...properties('id', 'name', 'position'),
    translations: publishedTranslations,
    linkedMetafield: ({ values }: OptionRecord) =>
      values.some(({ entry }) => entry) ? { namespace: 'shopify', key: 'color-pattern' } : null,
    values: ({ values }: OptionRecord) => values.map(({ name }) => name),
    optionValues: ({ values }: OptionRecord) => values,
  },
  ProductOptionValue: {
    ...properties('id', 'name'),
    translations: publishedTranslations,
    hasVariants: ({ isUnused }: OptionValueRecord) => !isUnused,
    linkedMetafieldValue: ({ entry }: OptionValueRecord) => entry?.id ?? null,
    swatch: ({ swatchHex, swatchFile }: OptionValueRecord) =>
      swatchHex || swatchFile ? { color: swatchHex ?? null, image: swatchFile ?? null } : null,
  },
  ProductOptionValueSwatch: properties('color', 'image'),
}
