import { readdir, readFile } from 'node:fs/promises'
import { isEnumType, isInputObjectType, isObjectType, parse } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { adminSchema } from '../../sandbox/shop/graphql/admin-schema.ts'
import { actualQueryCost, requestedQueryCost } from '../../sandbox/shop/graphql/query-cost.ts'
import { allResolvers } from '../../sandbox/shop/graphql/resolvers/all-resolvers.ts'
import { simulatedArguments, simulatedInputFields } from '../../sandbox/shop/graphql/simulated-inputs.ts'
import type { SandboxShop } from '../../sandbox/shop/sandbox-shop.ts'
import { ask } from './admin-client.ts'
import { startQuickShop, tee } from './quick-shop.ts'
import { selectWithin } from './select-within.ts'

const schema = adminSchema()

const objectType = (name: string) => {
  const type = schema.getType(name)
  if (!isObjectType(type)) throw new Error(`The schema has no object type ${name}`)
  return type
}

describe('what the sandbox serves', () => {
  it('is no type, field, argument or input field that the official schema does not have', () => {
    const strange: string[] = []
    for (const [typeName, resolvers] of Object.entries(allResolvers)) {
      const fields = objectType(typeName).getFields()
      strange.push(...Object.keys(resolvers).flatMap((name) => (fields[name] ? [] : [`${typeName}.${name}`])))
    }
    for (const [place, names] of Object.entries(simulatedArguments)) {
      const [typeName = '', fieldName = ''] = place.split('.')
      const known =
        objectType(typeName)
          .getFields()
          [fieldName]?.args.map(({ name }) => name) ?? []
      strange.push(...names.flatMap((name) => (known.includes(name) ? [] : [`${place}(${name})`])))
    }
    for (const [typeName, names] of Object.entries(simulatedInputFields)) {
      const type = schema.getType(typeName)
      const known = isInputObjectType(type) ? type.getFields() : {}
      strange.push(...names.flatMap((name) => (known[name] ? [] : [`${typeName}.${name}`])))
    }
    expect(strange).toEqual([])
  })

  it('is deprecated in these places only', () => {
    const served = Object.entries(allResolvers).flatMap(([typeName, resolvers]) =>
      Object.keys(resolvers).flatMap((name) =>
        objectType(typeName).getFields()[name]?.deprecationReason ? [`${typeName}.${name}`] : [],
      ),
    )
    const heeded = Object.entries(simulatedInputFields).flatMap(([typeName, names]) => {
      const type = schema.getType(typeName)
      const fields = isInputObjectType(type) ? type.getFields() : {}
      return names.flatMap((name) => (fields[name]?.deprecationReason ? [`${typeName}.${name}`] : []))
    })
    expect([...served, ...heeded]).toEqual(['ShopPlan.displayName'])
  })
})

describe('every served field', () => {
  let shop: SandboxShop
  beforeAll(async () => {
    const scopes = ['write_products', 'write_files', 'read_metaobjects', 'read_locales', 'write_translations']
    shop = await startQuickShop({ scopes })
    shop.merchant.addCollection('Basics', [tee.id])
  })
  afterAll(() => shop.stop())

  /** By which a query reaches things: these are in the small catalogue. */
  const args = {
    'QueryRoot.product': `id: "${tee.id}"`,
    'QueryRoot.productByIdentifier': 'identifier: { handle: "plain-tee" }',
    'QueryRoot.collectionByIdentifier': 'identifier: { handle: "basics" }',
    'QueryRoot.productVariant': `id: "${tee.whiteS}"`,
    'QueryRoot.node': `id: "${tee.frontId}"`,
    'QueryRoot.nodes': `ids: ["${tee.id}", "${tee.whiteS}", "${tee.frontId}"]`,
    'QueryRoot.translatableResource': `resourceId: "${tee.frontId}"`,
    'QueryRoot.translatableResourcesByIds': `first: 1, resourceIds: ["${tee.id}"]`,
    'TranslatableResource.translations': 'locale: "en"',
    'MediaImage.translations': 'locale: "en"',
    'Product.translations': 'locale: "en"',
    'ProductOption.translations': 'locale: "en"',
    'ProductOptionValue.translations': 'locale: "en"',
  }
  const others = { 'QueryRoot.shop': '', 'QueryRoot.shopLocales': '' }
  const lists = {
    'QueryRoot.products': 'first: 1',
    'QueryRoot.files': 'first: 1',
    'QueryRoot.bulkOperations': 'first: 1',
  }
  const calls = Object.entries({ ...args, ...others, ...lists })
  const rootCalls = calls.filter(([place]) => place.startsWith('QueryRoot.'))

  it.each(rootCalls)('below %s is answered by the schema', async (place, call) => {
    const name = place.slice(place.indexOf('.') + 1)
    const returned = objectType('QueryRoot').getFields()[name]?.type
    if (!returned) throw new Error(`The schema has no ${place}`)
    const query = `{ ${name}${call && `(${call})`} ${selectWithin(returned, args, 5)} }`
    const { errors, data, extensions } = await ask(shop, query)
    expect(errors?.map(({ message }) => message) ?? []).toEqual([])
    expect(data).not.toEqual({ [name]: null })
    const priced = { schema, document: parse(query), variables: {} }
    const { requestedQueryCost: requested, actualQueryCost: actual } = extensions?.cost ?? {}
    expect([requestedQueryCost(priced), actualQueryCost(priced, data)]).toEqual([requested, actual])
    expect(actual).toBeLessThanOrEqual(requested ?? 0)
  })

  it('of the root is asked for above, but for what a write must come before', () => {
    const asked = rootCalls.map(([place]) => place.slice(place.indexOf('.') + 1))
    const served = Object.keys(allResolvers['QueryRoot'] ?? {})
    expect(served.filter((name) => !asked.includes(name))).toEqual(['job', 'bulkOperation'])
  })
})

describe('every word in capitals', () => {
  const folder = new URL('../../sandbox/shop/', import.meta.url)
  const files = ['FileErrorCode', 'MediaErrorCode']
  /** Which enums the words of each file are from; both where they must be in both. */
  const vocabularies: Readonly<Record<string, readonly string[]>> = {
    'mutations/file-create.ts': [
      'FilesErrorCode',
      'FileCreateInputDuplicateResolutionMode',
      'FileContentType',
    ],
    'mutations/file-delete.ts': ['FilesErrorCode', 'FileStatus'],
    'mutations/file-update.ts': ['FilesErrorCode'],
    'mutations/find-update-faults.ts': ['FilesErrorCode', 'FileStatus'],
    'mutations/find-file-faults.ts': ['FilesErrorCode'],
    'mutations/product-reorder-media.ts': ['MediaUserErrorCode'],
    'mutations/product-variant-append-media.ts': ['MediaUserErrorCode', 'FileStatus'],
    'mutations/product-variant-detach-media.ts': ['MediaUserErrorCode'],
    'mutations/variant-media-pairs.ts': ['MediaUserErrorCode'],
    'mutations/product-variants-bulk-update.ts': ['ProductVariantsBulkUpdateUserErrorCode', 'FileStatus'],
    'mutations/staged-uploads-create.ts': [
      'StagedUploadHttpMethodType',
      'StagedUploadTargetGenerateUploadResource',
    ],
    'translations/translations-register.ts': ['TranslationErrorCode'],
    'translations/translations-remove.ts': ['TranslationErrorCode'],
    'translations/translatable-content.ts': ['LocalizableContentType'],
    'files/add-file.ts': [...files, 'FileStatus'],
    'files/inspect-image.ts': files,
    'files/live-file.ts': [...files, 'FileStatus'],
    'files/read-source.ts': files,
    'files/renew-file.ts': ['FileStatus'],
    'files/new-file.ts': ['FileStatus'],
    'files/filename.ts': ['FileStatus'],
    'files/file-fates.ts': ['FilesErrorCode'],
  }

  const wordsIn = async (path: string) => {
    const source = await readFile(new URL(path, folder), 'utf8')
    return [...source.matchAll(/'([A-Z][A-Z0-9_]{2,})'/g)].map(([, word = '']) => word)
  }
  const valuesOf = (name: string) => {
    const type = schema.getType(name)
    if (!isEnumType(type)) throw new Error(`The schema has no enum ${name}`)
    return type.getValues().map((value) => value.name)
  }

  it('that a mutation or a file raises is in its enum of the schema', async () => {
    const strange: string[] = []
    for (const directory of ['mutations', 'translations', 'files']) {
      for (const file of await readdir(new URL(`${directory}/`, folder))) {
        const path = `${directory}/${file}`
        const known = (vocabularies[path] ?? []).flatMap(valuesOf)
        for (const word of await wordsIn(path)) if (!known.includes(word)) strange.push(`${path}: ${word}`)
      }
    }
    expect(strange).toEqual([])
  })

  it('that a file can fail with is an error of files and of media', () => {
    expect(valuesOf('FileErrorCode')).toEqual(valuesOf('MediaErrorCode'))
  })
})
