/** Shopify's limits, as its documentation and its schema's descriptions give them for 2026-10. */
export const limits = {
  /** What one query may cost, whatever is in the bucket. */
  queryPoints: 1000,
  /** Items in an array that is an argument. */
  inputItems: 250,
  altCharacters: 512,
  /** In one call of translationsRegister. */
  translations: 100,
  mediaPerProduct: 250,
  /** Pairs in one call of productVariantAppendMedia or productVariantDetachMedia. */
  variantMediaPairs: 100,
  imageBytes: 20 * 1024 * 1024,
  imagePixels: 20_000_000,
  /** The longest side that the CDN scales to. */
  cdnSidePx: 5760,
} as const
