import { cdnUrl } from '../files/file-url.ts'
import type { Route } from '../http/route.ts'
import type { FileRecord } from '../model/file-record.ts'
import { mediaOf, variantsOf } from '../model/find-children.ts'
import type { ProductRecord } from '../model/product-record.ts'
import type { Shop } from '../model/shop.ts'
import type { VariantRecord } from '../model/variant-record.ts'
import { adminPage } from './admin-page.ts'
import { html } from './html.ts'

/** The shop's products as they are now: each gallery, and the picture that each variant shows. */
export const productsPage = (shop: Shop): Route => ({
  method: 'GET',
  path: /^\/(?:admin(?:\/products)?\/?)?$/,
  answer: () => {
    const products = [...shop.state.products.values()].map((product) => productCard(shop, product))
    return adminPage({
      title: 'Products',
      section: 'products',
      main: html`<div class="page"><h1>Products</h1>${products}</div>`,
    })
  },
})

const productCard = (shop: Shop, product: ProductRecord) => {
  const files = mediaOf(shop.state, product)
  return html`<section class="card" id="${product.handle}">
    <h2>${product.title}</h2>
    <p class="muted">${product.productType} · ${product.vendor}</p>
    <ul class="gallery">${files.map((file) => picture(shop, file))}</ul>
    <ul class="variants">${showings(shop, product)}</ul>
  </section>`
}

const picture = (shop: Shop, file: FileRecord) =>
  html`<li><img src="${cdnUrl(shop, file)}&width=240" alt="${file.alt}" title="${file.filename}" loading="lazy" width="96" height="96"></li>`

/** One line for all variants that look the same and show the same picture. */
const showings = (shop: Shop, product: ProductRecord) => {
  const groups = Map.groupBy(
    variantsOf(shop.state, product),
    (variant) => `${lookOf(variant).label}\n${variant.mediaId}`,
  )
  return [...groups.values()].map((variants) => {
    const [variant] = variants
    if (variant === undefined) return html``
    const { label, swatchHex } = lookOf(variant)
    const swatch =
      swatchHex === undefined ? html`` : html`<i class="swatch" style="background:${swatchHex}"></i>`
    const count = variants.length === 1 ? html`` : html` <span class="muted">× ${variants.length}</span>`
    return html`<li>${thumbnail(shop, variant)}${swatch}<span>${label}${count}</span></li>`
  })
}

/** What tells a variant apart to the eye: all its options but the size. */
const lookOf = ({ selected }: VariantRecord) => {
  const seen = selected.filter(({ name }) => !/size|length|width/i.test(name))
  const values = (seen.length === 0 ? selected : seen).map(({ value }) => value)
  const swatchHex = values.find((value) => value.swatchHex !== undefined)?.swatchHex
  return { label: values.map(({ name }) => name).join(' / '), swatchHex }
}

const thumbnail = (shop: Shop, { mediaId }: VariantRecord) => {
  const file = mediaId === undefined ? undefined : shop.state.files.get(mediaId)
  return file === undefined
    ? html`<span class="none" title="No picture"></span>`
    : html`<img src="${cdnUrl(shop, file)}&width=96" alt="${file.alt}" loading="lazy" width="32" height="32">`
}
