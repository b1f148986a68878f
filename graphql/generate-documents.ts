/**
 * Writes the TypeScript of every .graphql file in src/shopify/documents: `node graphql/generate-documents.ts`, or
 * with the folder to write to in place of documents/generated.
 */
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { renderDocuments } from './render-documents.ts'

const folder = join(import.meta.dirname, '../src/shopify/documents')
const [generated = join(folder, 'generated')] = process.argv.slice(2)

const rendered = await renderDocuments(folder)
await mkdir(generated, { recursive: true })
for (const name of await readdir(generated)) if (!rendered.has(name)) await rm(join(generated, name))
for (const [name, text] of rendered) await writeFile(join(generated, name), text)
