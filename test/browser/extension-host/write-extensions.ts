import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const toml = `
api_version = "2026-07"

[[extensions]]
name = "t:selection"
handle = "plain-selection"
type = "ui_extension"

[[extensions.targeting]]
target = "admin.product-index.selection-action.render"
module = "./src/none.ts"

[extensions.targeting.should_render]
module = "./src/none.ts"

[[extensions]]
name = "t:action"
handle = "plain-action"
type = "ui_extension"

[[extensions.targeting]]
target = "admin.product-details.action.render"
module = "./src/none.ts"

[[extensions]]
name = "t:block"
handle = "plain-block"
type = "ui_extension"

[[extensions.targeting]]
target = "admin.product-details.block.render"
module = "./src/none.ts"

[[extensions]]
name = "Tools"
handle = "plain-tools"
type = "ui_extension"

[[extensions.targeting]]
target = "admin.app.tools.data"
module = "./src/none.ts"
`

const locales = {
  'en.default.json': {
    selection: 'Do something with them',
    action: 'Do something',
    block: 'Plain block',
    deep: { greeting: 'Hello {{ name }}, and {{name}} again' },
    things: { one: '{{count}} thing', other: '{{count}} things' },
  },
  'fr.json': {
    selection: 'En faire quelque chose',
    action: 'Faire quelque chose',
    block: 'Bloc simple',
    deep: { greeting: 'Bonjour {{ name }}, et encore {{name}}' },
    things: { one: '{{count}} chose', other: '{{count}} choses' },
  },
}

const action = `<s-admin-action heading="A plain action">
  <s-stack gap="base">
    <s-banner tone="info" heading="Good to know">A line of it.</s-banner>
    <s-paragraph>Two <s-text type="strong">strong</s-text> words.</s-paragraph>
    <s-unordered-list><s-list-item>One</s-list-item><s-list-item>Two</s-list-item></s-unordered-list>
  </s-stack>
  <s-button slot="primary-action" variant="primary">Go</s-button>
  <s-button slot="secondary-actions">Cancel</s-button>
</s-admin-action>`

const picture = `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg"/>')}`

const block = `<s-admin-block heading="A plain block" collapsedSummary="Three of four colours have pictures">
  <s-query-container>
    <s-grid gridTemplateColumns="@container (inline-size > 400px) 1fr 1fr, 1fr" gap="base">
      <s-grid-item><s-box padding="base" background="subdued" border="base" borderRadius="base">In a box</s-box></s-grid-item>
      <s-stack direction="inline" gap="small-200" alignItems="center">
        <s-thumbnail src="${picture}" alt="Small picture"></s-thumbnail>
        <s-avatar initials="CW" alt="Colorway"></s-avatar>
        <s-text color="subdued" interestFor="more">Subdued</s-text>
        <s-badge tone="success">Live</s-badge>
      </s-stack>
    </s-grid>
  </s-query-container>
  <s-divider></s-divider>
  <s-heading>Links</s-heading>
  <s-image src="${picture}" alt="Picture" aspectRatio="4/1"></s-image>
  <s-stack direction="inline" gap="base">
    <s-link href="app:review?batch=7">To the app</s-link>
    <s-link href="shopify:admin/products">To the products</s-link>
    <s-link href="https://example.com/help" target="_blank">To the help</s-link>
    <s-clickable-chip>Chip</s-clickable-chip>
    <s-clickable padding="small" borderRadius="base">Clickable</s-clickable>
  </s-stack>
  <s-ordered-list><s-list-item>First</s-list-item></s-ordered-list>
  <s-button-group><s-button slot="primary-action">First action</s-button><s-button slot="secondary-actions" interestFor="more">Second</s-button></s-button-group>
  <s-tooltip id="more">More of it</s-tooltip>
</s-admin-block>`

const extend = (target: string, body: string) => `shopify.extend('${target}', async () => { ${body} })`
const show = (markup: string) => `document.body.innerHTML = ${JSON.stringify(markup)};`

const scripts = {
  'plain-selection.js': extend('admin.product-index.selection-action.render', show(action)),
  'plain-selection-conditions.js': extend(
    'admin.product-index.selection-action.should-render',
    'return { display: shopify.data.selected.length < 2 }',
  ),
  'plain-action.js': extend(
    'admin.product-details.action.render',
    `${show(action)} document.querySelector('s-button[slot="secondary-actions"]').addEventListener('click', () => shopify.close())`,
  ),
  'plain-block.js': extend('admin.product-details.block.render', show(block)),
  'plain-tools.js': extend(
    'admin.app.tools.data',
    `shopify.tools.register('double', async ({ number }) => ({ number: number * 2 }))
    shopify.tools.register('gone', () => ({}))
    shopify.tools.unregister('gone')`,
  ),
}

/** Writes an app's extensions as they are once built, small enough to see through; answers their folder. */
export const writeExtensions = async (): Promise<string> => {
  const root = await mkdtemp(join(tmpdir(), 'plain-extensions-'))
  const folder = join(root, 'plain')
  await mkdir(join(folder, 'locales'), { recursive: true })
  await mkdir(join(folder, 'dist'))
  await writeFile(join(folder, 'shopify.extension.toml'), toml)
  for (const [name, texts] of Object.entries(locales))
    await writeFile(join(folder, 'locales', name), JSON.stringify(texts))
  for (const [name, script] of Object.entries(scripts)) await writeFile(join(folder, 'dist', name), script)
  return root
}
