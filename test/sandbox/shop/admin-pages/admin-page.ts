import { keepLocale } from './admin-locale.ts'
import { type Html, html } from './html.ts'

type Section = 'products' | 'sidekick' | 'app'

interface AdminPage {
  readonly title: string
  readonly section: Section
  /** Where it is, for the links that go on in the same language. */
  readonly url: URL
  readonly main: Html
}

/** A page of the sandbox's admin: the bar on top, the navigation on the left, and the given main part. */
export const adminPage = ({ title, section, url, main }: AdminPage): Response => {
  const current = (name: Section) => html` aria-current="${name === section ? 'page' : 'false'}"`
  const page = html`<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${title} · Demo Colorway</title>
    <link rel="icon" href="/admin-assets/bag.svg" type="image/svg+xml">
    <link rel="stylesheet" href="/admin-assets/admin.css">
    <link rel="stylesheet" href="/admin-assets/products.css">
  </head>
  <body>
    <header class="bar">
      <a class="brand" href="${keepLocale('/admin', url)}"><img src="/admin-assets/bag.svg" alt="" width="22" height="22"> sandbox</a>
      <span class="store"><span class="initials" aria-hidden="true">DC</span> <span>Demo Colorway</span></span>
    </header>
    <nav class="side" aria-label="Admin">
      <ul>
        <li><a href="${keepLocale('/admin/products', url)}"${current('products')}>Products</a></li>
      </ul>
      <h2>Apps</h2>
      <ul>
        <li>
          <a href="${keepLocale('/admin/apps/colorway', url)}"${current('app')}>Colorway</a>
          <ul id="app-menu"></ul>
        </li>
      </ul>
    </nav>
    <main>${main}</main>
  </body>
</html>`
  return new Response(page.markup, {
    headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' },
  })
}
