import { cdnUrl } from '../files/file-url.ts'
import type { Route } from '../http/route.ts'
import type { FileRecord } from '../model/file-record.ts'
import { mediaOf, variantsOf } from '../model/find-children.ts'
import type { ProductRecord } from '../model/product-record.ts'
import type { Shop } from '../model/shop.ts'
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

/** One line for all variants that share the first option's value and a picture. */
const showings = (shop: Shop, product: ProductRecord) => {
  const variants = Map.groupBy(
    variantsOf(shop.state, product),
    ({ selected, mediaId }) => `${selected[0]?.value.name}\n${mediaId}`,
  )
  return [...variants.values()].map((group) => {
    const value = group[0]?.selected[0]?.value
    const file = shop.state.files.get(group[0]?.mediaId ?? '')
    const thumbnail =
      file === undefined
        ? html`<span class="none" title="No picture"></span>`
        : html`<img src="${cdnUrl(shop, file)}&width=96" alt="${file.alt}" loading="lazy" width="32" height="32">`
    const swatch =
      value?.swatchHex === undefined
        ? html``
        : html`<i class="swatch" style="background:${value.swatchHex}"></i>`
    const count = group.length === 1 ? html`` : html` <span class="muted">× ${group.length}</span>`
    return html`<li>${thumbnail}${swatch}<span>${value?.name ?? ''}${count}</span></li>`
  })
}
