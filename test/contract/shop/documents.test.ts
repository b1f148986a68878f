import { execFileSync } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { NoDeprecatedCustomRule, parse, specifiedRules, validate } from 'graphql'
import { expect, expectTypeOf, it } from 'vitest'
import { z } from 'zod'
import type { AdminClient } from '../../../src/shopify/admin-client.ts'
import {
  type LinkVariantsMutationVariables,
  linkVariantsDocument,
} from '../../../src/shopify/documents/generated/link-variants.ts'
import { readOriginalDocument } from '../../../src/shopify/documents/generated/read-original.ts'
import { readProductDocument } from '../../../src/shopify/documents/generated/read-product.ts'
import { adminSchema } from '../../sandbox/shop/graphql/admin-schema.ts'

const folder = new URL('../../../src/shopify/documents/', import.meta.url)
const generated = new URL('generated/', folder)
const mostPoints = 1_000

const documentSchema = z.object({
  name: z.string(),
  text: z.string(),
  kind: z.enum(['query', 'mutation']),
  afterUnknown: z.enum(['repeat', 'ask']),
  cost: z.object({ fixed: z.number(), each: z.record(z.string(), z.number()) }),
})

/** Every document that is exported there, found by its look, so that a new one is not forgotten. */
const readDocuments = async () => {
  const documents: z.infer<typeof documentSchema>[] = []
  for (const file of await readdir(generated)) {
    const exported: Record<string, unknown> = await import(new URL(file, generated).href)
    for (const value of Object.values(exported)) documents.push(documentSchema.parse(value))
  }
  return documents
}

const readFiles = async (path: string) => {
  const names = (await readdir(path)).toSorted()
  return Promise.all(names.map(async (name) => [name, await readFile(join(path, name), 'utf8')]))
}

const documents = await readDocuments()

it('writes the same files again', async () => {
  const again = await mkdtemp(join(tmpdir(), 'documents-'))
  const generator = fileURLToPath(new URL('../../../graphql/generate-documents.ts', import.meta.url))
  // In a process of its own: vitest would load the generator's GraphQL library twice.
  execFileSync(process.execPath, [generator, again])
  expect(await readFiles(again)).toEqual(await readFiles(fileURLToPath(generated)))
  await rm(again, { recursive: true })
}, 120_000)

it('finds the documents', () => {
  expect(documents.map(({ name }) => name)).toEqual(expect.arrayContaining(['ReadProduct', 'LinkVariants']))
})

it.each(documents)('$name is valid by the official schema', ({ text }) => {
  const faults = validate(adminSchema(), parse(text), specifiedRules)
  expect(faults.map(({ message }) => message)).toEqual([])
})

it('asks for nothing deprecated', () => {
  const used = documents.flatMap(({ text }) => validate(adminSchema(), parse(text), [NoDeprecatedCustomRule]))
  expect(used.map(({ message }) => message)).toEqual([])
})

it.each(documents)('$name costs less than one query may', ({ cost }) => {
  expect(cost.fixed + Math.max(0, ...Object.values(cost.each))).toBeLessThan(mostPoints)
})

it('types variables and answers', () => {
  const send: AdminClient['send'] = () => new Promise(() => {})
  const product = send(readProductDocument, { id: 'gid' })
  type Product = NonNullable<Awaited<typeof product>['product']>
  expectTypeOf<Product['status']>().toEqualTypeOf<'ACTIVE' | 'ARCHIVED' | 'DRAFT' | 'UNLISTED'>()
  expectTypeOf<Product['category']>().toEqualTypeOf<{ readonly fullName: string } | null>()
  const original = send(readOriginalDocument, { id: 'gid' })
  type Picture = Extract<Awaited<typeof original>['node'], { readonly __typename: 'MediaImage' }>
  expectTypeOf<Picture['image']>().toEqualTypeOf<{ readonly url: string } | null>()
  expectTypeOf<LinkVariantsMutationVariables['variants'][number]['mediaId']>().toEqualTypeOf<
    string | null | undefined
  >()
  // @ts-expect-error: a product has a text for its id
  void send(linkVariantsDocument, { productId: 1, variants: [] })
  // @ts-expect-error: and there is no such variable
  void send(linkVariantsDocument, { productId: 'gid', variants: [], allowPartialUpdates: true })
})
