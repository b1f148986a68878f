import { badRequest } from '../graphql/field-resolver.ts'
import { variantsOf } from '../model/find-children.ts'
import type { ProductRecord } from '../model/product-record.ts'
import type { Shop } from '../model/shop.ts'
import { touch } from '../model/touch.ts'
import type { VariantRecord } from '../model/variant-record.ts'
import { maxInputLength } from './file-create.ts'
import type { UserError } from './user-error.ts'

interface Arguments {
  readonly productId: string
  readonly variants: readonly VariantInput[]
  readonly allowPartialUpdates: boolean
}

interface VariantInput {
  readonly id?: string | null
  /** null takes the picture off; left out leaves it. */
  readonly mediaId?: string | null
}

/**
 * Links variants to media of their product. Unless partial updates are allowed, one error stops them all.
 * Which code stands for a wrong mediaId is not told by the schema: MUST_BE_FOR_THIS_PRODUCT and INVALID_INPUT
 * are the nearest in its enum, and no client should build on the difference.
 */
export const productVariantsBulkUpdate = (_: unknown, args: Arguments, shop: Shop) => {
  if (args.variants.length > maxInputLength)
    throw badRequest(`variants has more than ${maxInputLength} items`)
  const product = shop.state.products.get(args.productId)
  if (product === undefined) {
    const missing = { code: 'PRODUCT_DOES_NOT_EXIST', message: 'Product does not exist' }
    return { product: null, productVariants: null, userErrors: [{ field: ['productId'], ...missing }] }
  }
  const faults = args.variants.map((_input, index) => findFaults(shop, product, args.variants, index))
  const userErrors = faults.flat()
  if (userErrors.length > 0 && !args.allowPartialUpdates)
    return { product, productVariants: null, userErrors }
  const good = args.variants.filter((_input, index) => faults[index]?.length === 0)
  return { product, productVariants: good.flatMap((input) => link(shop, product, input)), userErrors }
}

const findFaults = (
  { state }: Shop,
  product: ProductRecord,
  inputs: readonly VariantInput[],
  index: number,
): UserError[] => {
  const { id, mediaId } = inputs[index] ?? {}
  const at = (field: string, code: string, message: string) => [
    { field: ['variants', String(index), field], code, message },
  ]
  if (id == null) return at('id', 'PRODUCT_VARIANT_ID_MISSING', 'Product variant is missing ID attribute')
  if (!product.variantIds.includes(id)) {
    return at('id', 'PRODUCT_VARIANT_DOES_NOT_EXIST', 'Product variant does not exist')
  }
  if (inputs.slice(0, index).some((earlier) => earlier.id === id)) {
    return at('id', 'INVALID_INPUT', 'Product variant is given more than once')
  }
  if (mediaId == null) return []
  if (!product.mediaIds.includes(mediaId)) {
    return at('mediaId', 'MUST_BE_FOR_THIS_PRODUCT', 'Media does not exist on the given product')
  }
  return state.files.get(mediaId)?.status === 'READY'
    ? []
    : at('mediaId', 'INVALID_INPUT', 'Non-ready media are not supported')
}

const link = ({ state }: Shop, product: ProductRecord, { id, mediaId }: VariantInput): VariantRecord[] => {
  const variant = variantsOf(state, product).find((candidate) => candidate.id === id)
  if (variant === undefined) return []
  if (mediaId !== undefined) variant.mediaId = mediaId ?? undefined
  touch(variant, product)
  return [variant]
}
