import { readdir } from 'node:fs/promises'
import { NoDeprecatedCustomRule, parse, specifiedRules, validate } from 'graphql'
import { expect, it } from 'vitest'
import { z } from 'zod'
import { adminSchema } from '../../sandbox/shop/graphql/admin-schema.ts'
import { requestedQueryCost } from '../../sandbox/shop/graphql/query-cost.ts'

const folder = new URL('../../../src/shopify/documents/', import.meta.url)

/** Every document that is exported there, found by its look, so that a new one is not forgotten. */
const readDocuments = async () => {
  const documents: { readonly name: string; readonly text: string }[] = []
  for (const file of await readdir(folder)) {
    const exported: Record<string, unknown> = await import(new URL(file, folder).href)
    for (const [name, value] of Object.entries(exported)) {
      const document = z.object({ text: z.string() }).safeParse(value)
      if (document.success) documents.push({ name, text: document.data.text })
    }
  }
  return documents
}

const documents = await readDocuments()

it('finds the documents', () => {
  expect(documents.map(({ name }) => name)).toEqual(expect.arrayContaining(['readProduct', 'linkVariants']))
})

it.each(documents)('$name is valid by the official schema, and asks for nothing deprecated', ({ text }) => {
  const faults = validate(adminSchema(), parse(text), [...specifiedRules, NoDeprecatedCustomRule])
  expect(faults.map(({ message }) => message)).toEqual([])
})

it.each(documents)('$name costs less than one query may', ({ text }) => {
  const schema = adminSchema()
  expect(requestedQueryCost({ schema, document: parse(text), variables: {} })).toBeLessThan(1_000)
})
