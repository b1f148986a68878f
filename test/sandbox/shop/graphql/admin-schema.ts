import { readFileSync } from 'node:fs'
import { findPackageJSON } from 'node:module'
import { dirname, join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { buildClientSchema, type GraphQLSchema } from 'graphql'
import { type RequiredAccess, readRequiredAccess } from './required-access.ts'

export const apiVersion = '2026-10'

interface Loaded {
  readonly schema: GraphQLSchema
  readonly access: ReadonlyMap<string, RequiredAccess>
}

let loaded: Loaded | undefined

/** Reads the package's 11 MB on first use, once a process (about 0.2 s), and keeps only what is made of them. */
const load = (): Loaded => {
  if (loaded === undefined) {
    const introspection = readIntrospection()
    const schema = buildClientSchema(introspection, { assumeValid: true })
    loaded = { schema, access: readRequiredAccess(introspection) }
  }
  return loaded
}

/**
 * Shopify's own schema of the Admin API, as published in the npm package @shopify/dev-mcp. Taken as valid without
 * the check that would double the time to read it.
 */
export const adminSchema = (): GraphQLSchema => load().schema

/** What the schema asks of an app for a type ("Product") or a field ("Mutation.fileCreate"), if anything. */
export const requiredAccessOf = (place: string): RequiredAccess | undefined => load().access.get(place)

/** The schema as the package holds it: an introspection, and what Shopify adds to it. */
export const readIntrospection = () => {
  const manifest = findPackageJSON('@shopify/dev-mcp', import.meta.url)
  if (manifest === undefined) throw new Error('@shopify/dev-mcp is not installed: run npm ci.')
  const packed = readFileSync(join(dirname(manifest), `dist/data/admin_${apiVersion}.json.gz`))
  return JSON.parse(gunzipSync(packed).toString('utf8')).data
}
