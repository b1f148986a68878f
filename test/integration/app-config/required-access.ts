import { type DocumentNode, getNamedType, isCompositeType, TypeInfo, visit, visitWithTypeInfo } from 'graphql'
import { z } from 'zod'
import { adminSchema, readIntrospection } from '../../sandbox/shop/graphql/admin-schema.ts'

/** Scopes of which any one will do. */
export type Need = readonly string[]

const text = z.string().nullish()
const named = z.object({ name: z.string(), description: text, requiredAccess: text })
const introspection = z.object({
  __schema: z.object({
    types: z.array(named.extend({ fields: z.array(named).nullish(), enumValues: z.array(named).nullish() })),
  }),
})
const { types } = introspection.parse(readIntrospection()).__schema

/** The scopes that Shopify writes into its schema, as "`read_files` access scope or `read_themes` access scope." */
const needOf = (requiredAccess: string): Need => {
  const [scopes = ''] = requiredAccess.split('Also:')
  if (/scope and /.test(scopes)) throw new Error(`This asks for several scopes at once: ${scopes}`)
  return [...scopes.matchAll(/`((?:read|write)_\w+)`/g)].map(([, scope = '']) => scope)
}

/** In Shopify's words, by type ("Product") or field ("Mutation.fileCreate"). */
const wanted = new Map<string, string>()
for (const { name, requiredAccess, fields } of types) {
  if (requiredAccess) wanted.set(name, requiredAccess)
  for (const field of fields ?? [])
    if (field.requiredAccess) wanted.set(`${name}.${field.name}`, field.requiredAccess)
}

/** What Shopify wants of an app that sends this document, by the type or field that wants it. */
export const accessOfDocument = (document: DocumentNode): ReadonlyMap<string, Need> => {
  const found = new Map<string, Need>()
  const note = (place: string) => {
    const need = needOf(wanted.get(place) ?? '')
    if (need.length > 0) found.set(place, need)
  }
  const info = new TypeInfo(adminSchema())
  const reach = () => {
    const type = getNamedType(info.getType())
    if (isCompositeType(type)) note(type.name)
  }
  visit(
    document,
    visitWithTypeInfo(info, {
      Field: ({ name }) => {
        note(`${info.getParentType()?.name}.${name.value}`)
        reach()
      },
      InlineFragment: reach,
      FragmentDefinition: reach,
    }),
  )
  return found
}

/** The topics of webhooks by their name in a shopify.app.toml ("products/update"), with what they ask for. */
export const accessOfTopics: ReadonlyMap<string, Need> = new Map(
  (types.find(({ name }) => name === 'WebhookSubscriptionTopic')?.enumValues ?? []).map(({ description }) => {
    const [, topic = ''] = /topic for `([^`]+)` events/.exec(description ?? '') ?? []
    const [, scope] = /Requires the `(\w+)` scope/.exec(description?.replaceAll(/\s+/g, ' ') ?? '') ?? []
    return [topic, scope === undefined ? [] : [scope]]
  }),
)
