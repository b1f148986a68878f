import { type Html, html } from './html.ts'

type Section = 'products' | 'app'

interface AdminPage {
  readonly title: string
  readonly section: Section
  readonly main: Html
}

/** A page of the sandbox's admin: the bar on top, the navigation on the left, and the given main part. */
export const adminPage = ({ title, section, main }: AdminPage): Response => {
  const current = (name: Section) => html` aria-current="${name === section ? 'page' : 'false'}"`
  const page = html`<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${title} · Demo Colorway</title>
    <link rel="icon" href="/admin-assets/bag.svg" type="image/svg+xml">
    <link rel="stylesheet" href="/admin-assets/admin.css">
  </head>
  <body>
    <header class="bar">
      <a class="brand" href="/admin"><img src="/admin-assets/bag.svg" alt="" width="22" height="22"> sandbox</a>
      <span class="store"><span class="initials" aria-hidden="true">DC</span> <span>Demo Colorway</span></span>
    </header>
    <nav class="side" aria-label="Admin">
      <ul>
        <li><a href="/admin/products"${current('products')}>Products</a></li>
      </ul>
      <h2>Apps</h2>
      <ul>
        <li>
          <a href="/admin/apps/colorway"${current('app')}>Colorway</a>
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
