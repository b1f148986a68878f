import { cdnUrl } from '../files/file-url.ts'
import type { FileRecord } from '../model/file-record.ts'
import { mediaOf, variantsOf } from '../model/find-children.ts'
import type { ProductRecord } from '../model/product-record.ts'
import type { Shop } from '../model/shop.ts'
import type { VariantRecord } from '../model/variant-record.ts'
import { html } from './html.ts'

/** A small picture, or the place of one. */
export const thumbnail = (shop: Shop, file: FileRecord | undefined, sidePx: number) =>
  file === undefined
    ? html`<span class="none" title="No picture"></span>`
    : html`<img src="${cdnUrl(shop, file)}&width=${sidePx * 3}" alt="${file.alt}" loading="lazy" width="${sidePx}" height="${sidePx}">`

/** Each picture of the product, in order. */
export const gallery = (shop: Shop, product: ProductRecord) =>
  html`<ul class="gallery">${mediaOf(shop.state, product).map((file) => picture(shop, file))}</ul>`

const picture = (shop: Shop, file: FileRecord) =>
  html`<li><img src="${cdnUrl(shop, file)}&width=240" alt="${file.alt}" title="${file.filename}" loading="lazy" width="96" height="96"></li>`

/** One line for all variants that look the same and show the same picture. */
export const showings = (shop: Shop, product: ProductRecord) => {
  const groups = Map.groupBy(
    variantsOf(shop.state, product),
    (variant) => `${lookOf(variant).label}\n${variant.mediaId}`,
  )
  const lines = [...groups.values()].map((variants) => {
    const [variant] = variants
    if (variant === undefined) return html``
    const { label, swatchHex } = lookOf(variant)
    const swatch =
      swatchHex === undefined ? html`` : html`<i class="swatch" style="background:${swatchHex}"></i>`
    const count = variants.length === 1 ? html`` : html` <span class="muted">× ${variants.length}</span>`
    const shown = variant.mediaId === undefined ? undefined : shop.state.files.get(variant.mediaId)
    return html`<li>${thumbnail(shop, shown, 32)}${swatch}<span>${label}${count}</span></li>`
  })
  return html`<ul class="variants">${lines}</ul>`
}

/** What tells a variant apart to the eye: all its options but the size. */
const lookOf = ({ selected }: VariantRecord) => {
  const seen = selected.filter(({ name }) => !/size|length|width/i.test(name))
  const values = (seen.length === 0 ? selected : seen).map(({ value }) => value)
  const swatchHex = values.find((value) => value.swatchHex !== undefined)?.swatchHex
  return { label: values.map(({ name }) => name).join(' / '), swatchHex }
}
