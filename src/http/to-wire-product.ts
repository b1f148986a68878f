import type { ListedProduct } from '../pipeline/list-products.ts'
import { askSmall } from './ask-small.ts'
import type { WireProduct } from './wire/wire-products.ts'

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
