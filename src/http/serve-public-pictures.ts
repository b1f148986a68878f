import type { PublicPictures } from '../ports/public-pictures.ts'
import type { PictureLinks } from './picture-links.ts'

/** Lends pictures by way of our own web server, which is reached from outside at `publicUrl`. */
export const servePublicPictures = (
  links: Pick<PictureLinks, 'publicLinkTo'>,
  publicUrl: string,
): PublicPictures => ({
  linkTo: async (shopId, key, lifeMs) => new URL(links.publicLinkTo(shopId, key, lifeMs), publicUrl).href,
})
