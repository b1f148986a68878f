import { showMedia } from '../files/show-media.ts'
import type { ProductRecord } from '../model/product-record.ts'
import type { Shop } from '../model/shop.ts'
import type { VariantRecord } from '../model/variant-record.ts'
import { faultsOf, type UserError } from './user-error.ts'

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
  const product = shop.state.products.get(args.productId)
  if (product === undefined) {
    const missing = { code: 'PRODUCT_DOES_NOT_EXIST', message: 'Product does not exist' }
    return { product: null, productVariants: null, userErrors: [{ field: ['productId'], ...missing }] }
  }
  if (product.isSuspended) {
    const suspended = { code: 'PRODUCT_SUSPENDED', message: 'The product is suspended' }
    return { product, productVariants: null, userErrors: [{ field: ['productId'], ...suspended }] }
  }
  const faults = args.variants.map((input, index) =>
    findFaults({ shop, product, inputs: args.variants, input, index }),
  )
  const userErrors = faults.flat()
  if (userErrors.length > 0 && !args.allowPartialUpdates)
    return { product, productVariants: null, userErrors }
  const good = args.variants.filter((_input, index) => faults[index]?.length === 0)
  const productVariants = good.flatMap((input) => link(shop, input))
  return { product, productVariants, userErrors }
}

interface VariantCheck {
  readonly shop: Shop
  readonly product: ProductRecord
  readonly inputs: readonly VariantInput[]
  readonly input: VariantInput
  readonly index: number
}

const findFaults = ({ shop, product, inputs, input, index }: VariantCheck): UserError[] => {
  const { id, mediaId } = input
  const at = faultsOf('variants', index)
  if (id == null) return [at('id', 'PRODUCT_VARIANT_ID_MISSING', 'Product variant is missing ID attribute')]
  if (!product.variantIds.includes(id)) {
    return [at('id', 'PRODUCT_VARIANT_DOES_NOT_EXIST', 'Product variant does not exist')]
  }
  if (inputs.slice(0, index).some((earlier) => earlier.id === id)) {
    return [at('id', 'INVALID_INPUT', 'Product variant is given more than once')]
  }
  return mediaId == null ? [] : findMediaFaults({ shop, product, mediaId }, at)
}

interface MediaCheck {
  readonly shop: Shop
  readonly product: ProductRecord
  readonly mediaId: string
}

const findMediaFaults = ({ shop, product, mediaId }: MediaCheck, at: ReturnType<typeof faultsOf>) => {
  if (!product.mediaIds.includes(mediaId)) {
    return [at('mediaId', 'MUST_BE_FOR_THIS_PRODUCT', 'Media does not exist on the given product')]
  }
  return shop.state.files.get(mediaId)?.status === 'READY'
    ? []
    : [at('mediaId', 'INVALID_INPUT', 'Non-ready media are not supported')]
}

const link = (shop: Shop, { id, mediaId }: VariantInput): VariantRecord[] => {
  const { state, bulkUpdateOnlyAppends } = shop
  const variant = state.variants.get(id ?? '')
  if (variant === undefined) return []
  const isLeftAlone = bulkUpdateOnlyAppends && variant.mediaId !== undefined
  if (mediaId !== undefined && !isLeftAlone) showMedia(state, variant, mediaId ?? undefined)
  return [variant]
}
