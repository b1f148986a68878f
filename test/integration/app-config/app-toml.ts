import { readFileSync } from 'node:fs'
import { parse } from 'smol-toml'
import { z } from 'zod'

const topics = z.array(z.string())

const subscription = z.strictObject({
  topics: topics.default([]),
  compliance_topics: topics.default([]),
  uri: z.string(),
  include_fields: topics.optional(),
})

/** The keys that Shopify's command line knows and we use; it passes over unknown ones without a word. */
const appToml = z.strictObject({
  client_id: z.string(),
  name: z.string().max(30),
  handle: z.string(),
  application_url: z.url(),
  embedded: z.boolean(),
  build: z.strictObject({
    automatically_update_urls_on_dev: z.boolean(),
    include_config_on_deploy: z.boolean(),
  }),
  access_scopes: z.strictObject({
    scopes: z.string().transform((scopes) => scopes.split(',')),
    optional_scopes: z.array(z.string()),
  }),
  access: z.strictObject({ admin: z.strictObject({ embedded_app_direct_api_access: z.boolean() }) }),
  auth: z.strictObject({ redirect_urls: z.array(z.url()) }),
  webhooks: z.strictObject({ api_version: z.string(), subscriptions: z.array(subscription) }),
  sidekick: z.strictObject({ extensions_summary: z.string().max(150) }),
})

const webToml = z.strictObject({
  name: z.string(),
  roles: z.array(z.enum(['frontend', 'backend', 'background'])),
  webhooks_path: z.string(),
  commands: z.strictObject({ dev: z.string() }),
})

const field = z.strictObject({
  type: z.string(),
  key: z.string().optional(),
  name: z.string().optional(),
  description: z.string().optional(),
  required: z.boolean().optional(),
})
const flowExtension = z.strictObject({
  name: z.string(),
  description: z.string(),
  type: z.enum(['flow_action', 'flow_trigger']),
  // Shopify takes no longer one.
  handle: z.string().max(30),
  runtime_url: z.string().optional(),
  settings: z.strictObject({ fields: z.array(field) }),
})
const flowToml = z.strictObject({ api_version: z.string(), extensions: z.array(flowExtension) })

const read = (name: string) => parse(readFileSync(new URL(`../../../${name}`, import.meta.url), 'utf8'))

/** @throws ZodError where it holds a key that is not known, or a value of another kind */
export const readAppToml = () => appToml.parse(read('shopify.app.toml'))
export const readWebToml = () => webToml.parse(read('shopify.web.toml'))
export const readFlowToml = () => flowToml.parse(read('extensions/flow/shopify.extension.toml'))
