import { readFileSync } from 'node:fs'
import { findPackageJSON } from 'node:module'
import { dirname, join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { buildClientSchema, type GraphQLSchema } from 'graphql'

export const apiVersion = '2026-10'

let schema: GraphQLSchema | undefined

/**
 * Shopify's own schema of the Admin API, as published in the npm package @shopify/dev-mcp. Read on first use,
 * once a process (about 0.2 s for its 11 MB), and taken as valid without the check that would double that.
 */
export const adminSchema = (): GraphQLSchema => {
  schema ??= buildClientSchema(readIntrospection(), { assumeValid: true })
  return schema
}

/** The schema as the package holds it: an introspection, and what Shopify adds to it. */
export const readIntrospection = () => {
  const manifest = findPackageJSON('@shopify/dev-mcp', import.meta.url)
  if (manifest === undefined) throw new Error('@shopify/dev-mcp is not installed: run npm ci.')
  const packed = readFileSync(join(dirname(manifest), `dist/data/admin_${apiVersion}.json.gz`))
  return JSON.parse(gunzipSync(packed).toString('utf8')).data
}
