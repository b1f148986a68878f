import type { Route } from '../http/route.ts'
import { mediaOf } from '../model/find-children.ts'
import { legacyId } from '../model/gid.ts'
import type { ProductRecord } from '../model/product-record.ts'
import type { Shop } from '../model/shop.ts'
import { keepLocale, localeOf } from './admin-locale.ts'
import { adminPage } from './admin-page.ts'
import { html } from './html.ts'
import { moreActions } from './more-actions.ts'
import { extensionsNote, pageExtensions } from './page-extensions.ts'
import { thumbnail } from './product-media.ts'

/** The shop's products as they are now, to select some of them for what apps can do with several. */
export const productsPage = (shop: Shop): Route => ({
  method: 'GET',
  path: /^\/(?:admin(?:\/products)?\/?)?$/,
  answer: ({ url }) => {
    const rows = [...shop.state.products.values()].map((product) => productRow(shop, product, url))
    return adminPage({
      title: 'Products',
      section: 'products',
      url,
      main: html`<div class="page" data-extensions="${pageExtensions(shop, localeOf(url))}">
        <header class="title"><h1>Products</h1></header>
        ${extensionsNote(shop)}
        <section class="card index" aria-label="Products">
          <div class="selection" role="region" aria-label="Selection" hidden>
            <span class="count"></span>${moreActions}
          </div>
          <table>
            <thead><tr>
              <th class="pick"><input type="checkbox" class="pick-all" aria-label="Select all products"></th>
              <th colspan="2">Product</th><th>Status</th><th class="wide">Variants</th>
              <th class="wide">Type</th><th class="wide">Vendor</th>
            </tr></thead>
            <tbody>${rows}</tbody>
          </table>
        </section>
      </div>
      <script type="module" src="/admin-assets/products-index.js"></script>`,
    })
  },
})

const statusWords = { ACTIVE: 'Active', DRAFT: 'Draft', ARCHIVED: 'Archived' }

/** How a product stands in the shop. */
export const statusBadge = ({ status }: ProductRecord) =>
  html`<span class="badge ${status.toLowerCase()}">${statusWords[status]}</span>`

const productRow = (shop: Shop, product: ProductRecord, url: URL) => {
  const [first] = mediaOf(shop.state, product)
  const href = keepLocale(`/admin/products/${legacyId(product.id)}`, url)
  return html`<tr id="${product.handle}">
    <td class="pick"><input type="checkbox" value="${product.id}" aria-label="Select ${product.title}"></td>
    <td class="small">${thumbnail(shop, first, 40)}</td>
    <td><a href="${href}">${product.title}</a></td>
    <td>${statusBadge(product)}</td>
    <td class="wide">${product.variantIds.length}</td>
    <td class="wide">${product.productType}</td>
    <td class="wide">${product.vendor}</td>
  </tr>`
}
