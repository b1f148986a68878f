import type { SandboxShop } from '../../sandbox/shop/sandbox-shop.ts'

/**
 * The gallery of each product in order, with its alt texts, each variant's picture, and what all of it is called in
 * other languages. Files that no product shows are left out.
 */
export const describeShop = (shop: SandboxShop): string => {
  const products = shop.products()
  const shown = new Set(products.flatMap(({ media }) => media.map(({ id }) => id)))
  const texts = shop
    .translations()
    .filter(({ resourceId }) => shown.has(resourceId) || !resourceId.includes('/MediaImage/'))
    .map(({ resourceId, key, locale, value }) => `${resourceId} ${key} ${locale}: ${value}`)
  const shownByProduct = products.map(({ title, media, variants }) => ({
    title,
    media: media.map(({ id, alt }) => `${id} ${alt}`),
    variants: variants.map((variant) => `${variant.title}: ${variant.mediaId}`),
  }))
  return JSON.stringify({ products: shownByProduct, texts: texts.toSorted() }, null, 1)
}

/** The name of the file that each variant shows, by product and variant. */
export const filenameByVariant = (shop: SandboxShop): Record<string, string | undefined> =>
  Object.fromEntries(
    shop
      .products()
      .flatMap(({ handle, variants }) =>
        variants.map(({ title, mediaId }) => [
          `${handle} ${title}`,
          shop.files().find(({ id }) => id === mediaId)?.filename,
        ]),
      ),
  )
