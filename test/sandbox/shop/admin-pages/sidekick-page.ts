import type { Route } from '../http/route.ts'
import type { Shop } from '../model/shop.ts'
import { localeOf } from './admin-locale.ts'
import { adminPage } from './admin-page.ts'
import { html } from './html.ts'
import { extensionsNote, pageExtensions } from './page-extensions.ts'

/**
 * Runs the app's tools out of sight, as Shopify does for its assistant, and lists their names. There is nobody here
 * to think of calling one: a test does, by the page's `callTool(name, input)`.
 */
export const sidekickPage = (shop: Shop): Route => ({
  method: 'GET',
  path: /^\/admin\/sidekick$/,
  answer: ({ url }) =>
    adminPage({
      title: 'Sidekick',
      section: 'sidekick',
      url,
      main: html`<div class="page" data-extensions="${pageExtensions(shop, localeOf(url))}">
        <header class="title"><h1>Sidekick</h1></header>
        ${extensionsNote(shop)}
        <section class="card" aria-label="Tools"><h2>Tools of apps</h2><ul id="tools"></ul></section>
      </div>
      <script type="module" src="/admin-assets/sidekick.js"></script>`,
    }),
})
