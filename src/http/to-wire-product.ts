import type { ListedProduct } from '../pipeline/list-products.ts'
import type { WireProduct } from './wire/wire-products.ts'

/** Twice as wide as it is shown, for fine screens. */
const smallWidthPx = 160

export const toWireProduct = ({ product, colorways, mixedOption }: ListedProduct): WireProduct => ({
  id: product.id,
  title: product.title,
  handle: product.handle,
  productType: product.productType,
  vendor: product.vendor,
  status: product.status,
  gallery: product.media.map(({ id, url, altText }) => ({ id, url: askSmall(url), altText })),
  colorways: colorways.map(({ key, label, hex, mediaId, edit }) => ({
    key,
    label,
    hex: hex ?? null,
    mediaId: mediaId ?? null,
    edit: edit ?? null,
  })),
  lacking: product.lacking,
  mixedOption: mixedOption ?? null,
})

/** The shop's CDN scales pictures down as their address asks. */
const askSmall = (address: string): string => {
  const url = URL.parse(address)
  if (!url) return address
  url.searchParams.set('width', String(smallWidthPx))
  return url.href
}
