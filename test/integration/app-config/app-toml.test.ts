import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Kind } from 'graphql'
import { describe, expect, it } from 'vitest'
import { readSources } from '../../../graphql/read-sources.ts'
import { languageScopes } from '../../../src/admin/languages/language-scopes.ts'
import { flowAction, flowTriggers } from '../../../src/domain/flow.ts'
import { appHandle } from '../../../src/shopify/link-to-app.ts'
import { adminApiVersion } from '../../../src/shopify/shopify-app.ts'
import { openServer } from '../http/open-server.ts'
import { readAppToml, readFlowToml, readWebToml } from './app-toml.ts'
import { accessOfDocument, accessOfTopics, type Need } from './required-access.ts'

const app = readAppToml()
const web = readWebToml()
const { scopes, optional_scopes: optionalScopes } = app.access_scopes
const { subscriptions } = app.webhooks

const folder = fileURLToPath(new URL('../../../src/shopify/documents/', import.meta.url))
const documents = (await readSources(folder)).map(({ name, definition, fragments }) => ({
  name,
  needs: accessOfDocument({ kind: Kind.DOCUMENT, definitions: [definition, ...fragments] }),
}))
const topics = subscriptions.flatMap((subscription) => subscription.topics)

/** A scope to write brings the one to read along. */
const isGranted = (scope: string, granted: readonly string[]) =>
  granted.includes(scope) || granted.includes(scope.replace(/^read_/, 'write_'))
const lacking = (needs: Iterable<[string, Need]>, granted: readonly string[]) =>
  [...needs].filter(([, need]) => need.length > 0 && !need.some((scope) => isGranted(scope, granted)))

const listPosts = async (): Promise<string[]> => {
  const server = await openServer()
  await server.close()
  return server.knownRoutes.filter(({ method }) => method === 'POST').map(({ url }) => url)
}

describe('the scopes', () => {
  it.each(documents)('suffice for $name', ({ needs }) => {
    expect(lacking(needs, [...scopes, ...optionalScopes])).toEqual([])
  })

  it('suffice for every topic', () => {
    expect(
      lacking(
        topics.map((topic) => [topic, accessOfTopics.get(topic) ?? []]),
        scopes,
      ),
    ).toEqual([])
  })

  it.each(scopes)('hold %s because something needs it', (scope) => {
    const asking = documents.filter(({ needs }) => [...needs.values()].some((need) => need.includes(scope)))
    expect(asking).not.toEqual([])
  })

  it('would be too few without the right to write files', () => {
    const fewer = scopes.filter((scope) => scope !== 'write_files')
    expect(documents.flatMap(({ needs }) => lacking(needs, fewer))).not.toEqual([])
  })

  it('are optional where the page asks for them when they are first needed', () => {
    expect(optionalScopes).toEqual(languageScopes)
  })

  it('are each asked for once', () => {
    const all = [...scopes, ...optionalScopes]
    expect(new Set(all).size).toBe(all.length)
  })
})

describe('the webhooks', () => {
  it.each(topics)('know of %s by the official schema', (topic) => {
    expect([...accessOfTopics.keys()]).toContain(topic)
  })

  it('are of the version that our documents are written for', () => {
    expect(app.webhooks.api_version).toBe(adminApiVersion)
  })

  it('tell of every topic once, and of all three that Shopify asks of every app', () => {
    expect(new Set(topics).size).toBe(topics.length)
    const compliance = subscriptions.flatMap((subscription) => subscription.compliance_topics)
    expect(compliance.toSorted()).toEqual(['customers/data_request', 'customers/redact', 'shop/redact'])
  })

  it('bring no more of a product than tells which one changed, and when', () => {
    for (const { topics: named, include_fields: fields } of subscriptions)
      if (named.some((topic) => topic.startsWith('products/')))
        expect(fields).toEqual(['id', 'admin_graphql_api_id', 'updated_at'])
  })

  it('arrive at an address that the server has', async () => {
    const taken = await listPosts()
    for (const path of [...subscriptions.map(({ uri }) => uri), web.webhooks_path])
      expect(taken).toContain(path)
  })
})

describe('what workflows may use', () => {
  const { extensions } = readFlowToml()
  const actions = extensions.filter(({ type }) => type === 'flow_action')

  it('is one action, by the name that the code knows', () => {
    expect(actions.map(({ handle }) => handle)).toEqual([flowAction])
  })

  it('begins with what the code tells of, by keys of letters and spaces, as Shopify takes no others', () => {
    const triggers = extensions.filter(({ type }) => type === 'flow_trigger')
    expect(triggers.map(({ handle }) => handle)).toEqual(Object.values(flowTriggers))
    for (const { settings } of triggers)
      for (const { key, description } of settings.fields) {
        expect(key).toMatch(/^[a-zA-Z ]+$/)
        expect(description).toBeTruthy()
      }
  })

  it('links to the app by the handle that it has', () => {
    expect(appHandle).toBe(app.handle)
  })

  it('arrives at an address that the server has', async () => {
    const taken = await listPosts()
    for (const { runtime_url: path } of actions) expect(taken).toContain(path)
  })

  it('has fields that say what they are for, save the product, whose name Shopify gives', () => {
    const [{ settings }] = actions
    expect(settings.fields.map(({ type, key, required }) => [type, key, required])).toEqual([
      ['product_reference', undefined, true],
      ['single_line_text_field', 'template', false],
      ['number_decimal', 'cap', true],
    ])
    for (const { name, description } of settings.fields.slice(1)) expect(name && description).toBeTruthy()
  })
})

describe('the rest', () => {
  it('keeps the page from asking Shopify itself, and names no real app', () => {
    expect(app.embedded).toBe(true)
    expect(app.access.admin.embedded_app_direct_api_access).toBe(false)
    expect(app.client_id).not.toMatch(/^[0-9a-f]{32}$/)
    for (const url of [app.application_url, ...app.auth.redirect_urls])
      expect(new URL(url).hostname).toMatch(/\.example\.com$/)
  })

  it('starts the server by a script that there is', () => {
    const [, script = '', ...rest] = /^npm run -s (\S+) -- (.+)$/.exec(web.commands.dev) ?? []
    const manifest = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'))
    expect(manifest.scripts).toHaveProperty(script)
    expect(rest).toEqual(['start'])
  })
})
