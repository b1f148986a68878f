import { z } from 'zod'

export interface RequiredAccess {
  /** In Shopify's words: "`read_files` access scope or `read_themes` access scope." */
  readonly words: string
  /** Any one of these will do. */
  readonly scopes: readonly string[]
}

const words = z.string().nullish()
const named = z.object({ name: z.string(), requiredAccess: words })
const introspectionSchema = z.object({
  __schema: z.object({ types: z.array(named.extend({ fields: z.array(named).nullish() })) }),
})

/** The published translations of a resource: the schema names no scope, and a client is safer with one. */
const hasTranslations = ['MediaImage', 'Product', 'ProductOption', 'ProductOptionValue']

/** What Shopify's introspection says of access beyond the standard, by type ("Product") or field ("Product.media"). */
export const readRequiredAccess = (introspection: unknown): ReadonlyMap<string, RequiredAccess> => {
  const all = new Map<string, RequiredAccess>()
  const note = (place: string, requiredAccess: string | null | undefined) => {
    const [asked = ''] = requiredAccess?.split('Also:') ?? []
    const scopes = [...asked.matchAll(/`((?:read|write)_\w+)`/g)].map(([, scope = '']) => scope)
    if (scopes.length > 0) all.set(place, { words: asked.trim(), scopes })
  }
  for (const type of introspectionSchema.parse(introspection).__schema.types) {
    note(type.name, type.requiredAccess)
    for (const field of type.fields ?? []) note(`${type.name}.${field.name}`, field.requiredAccess)
  }
  for (const name of hasTranslations) note(`${name}.translations`, '`read_translations` access scope.')
  return all
}
