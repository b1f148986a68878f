import { type ColorwayError, conflict, invalidInput, unavailable } from '../../domain/errors.ts'
import { productGone } from '../../domain/find-conflict.ts'

/** Why Shopify refused a mutation that was well formed. */
export interface UserError {
  readonly field?: readonly string[] | null
  readonly message: string
  readonly code?: string | null
}

const passing = [
  'FILE_LOCKED',
  'MEDIA_CANNOT_BE_MODIFIED',
  'NON_READY_STATE',
  'NON_READY_MEDIA',
  // Somebody was quicker by a moment: another look tells what they did.
  'PRODUCT_VARIANT_ALREADY_HAS_MEDIA',
  'MEDIA_IS_NOT_ATTACHED_TO_VARIANT',
]

const variantGone = 'A variant was removed from the product while its picture was being written.'

const gone: Readonly<Record<string, string>> = {
  FILE_DOES_NOT_EXIST: 'A new picture was deleted from the shop while it was being written.',
  MEDIA_DOES_NOT_EXIST: 'A new picture was deleted from the shop while it was being written.',
  MEDIA_DOES_NOT_EXIST_ON_PRODUCT: 'A new picture was taken out of the gallery while it was being written.',
  PRODUCT_DOES_NOT_EXIST: productGone,
  REFERENCE_TARGET_DOES_NOT_EXIST: productGone,
  PRODUCT_VARIANT_DOES_NOT_EXIST: variantGone,
  PRODUCT_VARIANT_DOES_NOT_EXIST_ON_PRODUCT: variantGone,
}

const final: Readonly<Record<string, string>> = {
  PRODUCT_SUSPENDED: 'Shopify has suspended the product and takes no changes to it: its admin page says why.',
  PRODUCT_MEDIA_LIMIT_EXCEEDED:
    'The product would have more than 250 pictures and videos, which Shopify does not allow: remove some first.',
}

/** What a caller should do about a refusal: again later, a person, or not at all. */
export const toRefusal = ({ code, message }: UserError, what: string): ColorwayError => {
  const known = code ?? ''
  if (passing.includes(known)) return unavailable(`Shopify would not ${what} yet: ${message}`)
  if (gone[known]) return conflict(gone[known])
  return invalidInput(final[known] ?? `Shopify would not ${what}: ${message}`)
}

/** @throws ColorwayError where there is an error, or no answer */
export const demandNone = (errors: readonly UserError[] | undefined, what: string): void => {
  if (!errors) throw unavailable(`Shopify did not say whether it could ${what}.`)
  if (errors[0]) throw toRefusal(errors[0], what)
}
