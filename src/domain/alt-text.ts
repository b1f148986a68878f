const maxAltTextLength = 512

/** "Classic Tee, navy": at most 512 characters, Shopify's limit. */
export const writeAltText = (productTitle: string, colorwayLabel: string): string =>
  `${productTitle}, ${colorwayLabel}`.slice(0, maxAltTextLength)
