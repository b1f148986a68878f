import type { SandboxShop } from '../../sandbox/shop/sandbox-shop.ts'

/** The gallery of each product in order, with its alt texts, and each variant's picture. */
export const describeShop = (shop: SandboxShop): string =>
  JSON.stringify(
    shop.products().map(({ media, variants }) => ({
      media: media.map(({ id, alt }) => `${id} ${alt}`),
      variants: variants.map(({ title, mediaId }) => `${title}: ${mediaId}`),
    })),
    null,
    1,
  )

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
