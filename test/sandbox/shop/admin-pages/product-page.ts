import { type Route, text } from '../http/route.ts'
import { gid } from '../model/gid.ts'
import type { Shop } from '../model/shop.ts'
import { keepLocale, localeOf } from './admin-locale.ts'
import { adminPage } from './admin-page.ts'
import { html } from './html.ts'
import { moreActions } from './more-actions.ts'
import { extensionsNote, pageExtensions } from './page-extensions.ts'
import { gallery, showings } from './product-media.ts'
import { statusBadge } from './products-page.ts'

/** One product: its gallery, the picture that each variant shows, and what the app shows and can do there. */
export const productPage = (shop: Shop): Route => ({
  method: 'GET',
  path: /^\/admin\/products\/(\d+)$/,
  answer: ({ url, groups: [number = ''] }) => {
    const product = shop.state.products.get(gid('Product', number))
    if (product === undefined) return text('There’s no product at this address.', 404)
    return adminPage({
      title: product.title,
      section: 'products',
      url,
      main: html`<div class="page" data-extensions="${pageExtensions(shop, localeOf(url))}" data-product="${product.id}">
        <header class="title">
          <a class="back" href="${keepLocale('/admin/products', url)}" aria-label="Products">←</a>
          <h1>${product.title}</h1> ${statusBadge(product)} ${moreActions}
        </header>
        ${extensionsNote(shop)}
        <section class="card" aria-label="Media">
          <h2>Media</h2>
          <p class="muted">${product.productType} · ${product.vendor}</p>
          ${gallery(shop, product)}
        </section>
        <section class="card" aria-label="Variants"><h2>Variants</h2>${showings(shop, product)}</section>
        <div id="blocks"></div>
      </div>
      <script type="module" src="/admin-assets/product-details.js"></script>`,
    })
  },
})
