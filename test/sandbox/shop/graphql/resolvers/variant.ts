import { legacyId } from '../../model/gid.ts'
import type { Shop } from '../../model/shop.ts'
import type { SelectedOptionRecord, VariantRecord } from '../../model/variant-record.ts'
import { connect, type PageArgs } from '../connection.ts'
import { properties, type TypeResolvers } from '../field-resolver.ts'

/** A variant, with its one picture. */
export const variantResolvers: Readonly<Record<string, TypeResolvers>> = {
  ProductVariant: {
    ...properties('id', 'title', 'sku', 'position', 'createdAt', 'updatedAt'),
    legacyResourceId: ({ id }: VariantRecord) => legacyId(id),
    displayName: ({ productId, title }: VariantRecord, _, { state }: Shop) =>
      `${state.products.get(productId)?.title} - ${title}`,
    product: ({ productId }: VariantRecord, _, { state }: Shop) => state.products.get(productId),
    selectedOptions: ({ selected }: VariantRecord) => selected,
    media: ({ mediaId }: VariantRecord, args: PageArgs, { state }: Shop) => {
      const file = mediaId === undefined ? undefined : state.files.get(mediaId)
      return connect(file === undefined ? [] : [file], args)
    },
  },
  SelectedOption: {
    ...properties('name'),
    value: ({ value }: SelectedOptionRecord) => value.name,
    optionValue: ({ value }: SelectedOptionRecord) => value,
  },
}
