import { limits } from '../model/limits.ts'
import type { ProductRecord } from '../model/product-record.ts'
import type { Shop } from '../model/shop.ts'
import type { VariantRecord } from '../model/variant-record.ts'
import { faultsOf, type UserError } from './user-error.ts'

export interface VariantMediaArguments {
  readonly productId: string
  readonly variantMedia: readonly VariantMediaInput[]
}

export interface VariantMediaInput {
  readonly variantId: string
  readonly mediaIds: readonly string[]
}

/** One variant and the media to put on it or to take off it, both known to exist. */
export interface VariantMediaPair {
  readonly variant: VariantRecord
  readonly mediaId: string
}

interface PairWork {
  readonly shop: Shop
  readonly args: VariantMediaArguments
  /** What else is wrong with a pair: a code and a sentence. */
  readonly findFault: (pair: VariantMediaPair) => Omit<UserError, 'field'> | undefined
  readonly apply: (pair: VariantMediaPair) => void
}

/** What append and detach have in common: the checks of the input, and all or nothing. */
export const changeVariantMedia = ({ shop, args, findFault, apply }: PairWork) => {
  const product = shop.state.products.get(args.productId)
  if (product === undefined) {
    return refuse(null, [fault(['productId'], 'PRODUCT_DOES_NOT_EXIST', 'Product does not exist')])
  }
  if (product.isSuspended) {
    return refuse(product, [fault(['productId'], 'PRODUCT_SUSPENDED', 'The product is suspended')])
  }
  if (args.variantMedia.length > limits.variantMediaPairs) {
    const message = `Exceeded ${limits.variantMediaPairs} variant-media pairs per mutation call`
    return refuse(product, [fault(['variantMedia'], 'MAXIMUM_VARIANT_MEDIA_PAIRS_EXCEEDED', message)])
  }
  const pairs: VariantMediaPair[] = []
  const userErrors = args.variantMedia.flatMap((input, index): UserError[] => {
    const checked = checkPair({ shop, product, inputs: args.variantMedia, input, index })
    if ('code' in checked) return [checked]
    pairs.push(checked)
    const found = findFault(checked)
    return found ? [{ field: ['variantMedia', String(index), 'mediaIds'], ...found }] : []
  })
  if (userErrors.length > 0) return refuse(product, userErrors)
  for (const pair of pairs) apply(pair)
  return { product, productVariants: pairs.map(({ variant }) => variant), userErrors }
}

const refuse = (product: ProductRecord | null, userErrors: readonly UserError[]) => ({
  product,
  productVariants: null,
  userErrors,
})

const fault = (field: readonly string[], code: string, message: string): UserError => ({
  field,
  code,
  message,
})

interface PairCheck {
  readonly shop: Shop
  readonly product: ProductRecord
  readonly inputs: readonly VariantMediaInput[]
  readonly input: VariantMediaInput
  readonly index: number
}

const checkPair = ({ shop, product, inputs, input, index }: PairCheck): UserError | VariantMediaPair => {
  const at = faultsOf('variantMedia', index)
  const variant = shop.state.variants.get(input.variantId)
  if (variant === undefined || variant.productId !== product.id) {
    const message = 'Variant does not exist on the given product'
    return at('variantId', 'PRODUCT_VARIANT_DOES_NOT_EXIST_ON_PRODUCT', message)
  }
  if (inputs.slice(0, index).some((earlier) => earlier.variantId === input.variantId)) {
    const message = 'Variant specified in more than one pair'
    return at('variantId', 'PRODUCT_VARIANT_SPECIFIED_MULTIPLE_TIMES', message)
  }
  const [mediaId] = input.mediaIds
  if (mediaId === undefined) return at('mediaIds', 'BLANK', 'Media ids cannot be blank')
  if (input.mediaIds.length > 1) {
    const message = 'Only one mediaId is allowed per variant-media input pair'
    return at('mediaIds', 'TOO_MANY_MEDIA_PER_INPUT_PAIR', message)
  }
  return { variant, mediaId }
}
