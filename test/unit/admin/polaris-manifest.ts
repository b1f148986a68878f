import { createRequire } from 'node:module'
import { z } from 'zod'

const named = z.array(z.object({ name: z.string() })).default([])

const manifestSchema = z.object({
  modules: z.array(
    z.object({
      declarations: z.array(
        z.object({
          tagName: z.string().optional(),
          attributes: z
            .array(z.object({ name: z.string(), type: z.object({ text: z.string() }).optional() }))
            .default([]),
          events: named,
          slots: named,
        }),
      ),
    }),
  ),
})

export interface PolarisElement {
  /** Each with the values that it may take; undefined where it may take any. */
  readonly attributes: ReadonlyMap<string, ReadonlySet<string> | undefined>
  readonly events: ReadonlySet<string>
  readonly slots: ReadonlySet<string>
}

/** The values of `"auto" | "fill"`; undefined for any other type. */
const readValues = (type = ''): ReadonlySet<string> | undefined =>
  /^"[^"]*"( \| "[^"]*")*$/.test(type)
    ? new Set([...type.matchAll(/"([^"]*)"/g)].map(([, value = '']) => value))
    : undefined

const names = (list: readonly { readonly name: string }[]) => new Set(list.map(({ name }) => name))

/** What Shopify says that its elements are: the custom-elements.json of @shopify/polaris-types, by tag. */
export const readPolarisManifest = (): ReadonlyMap<string, PolarisElement> => {
  const json: unknown = createRequire(import.meta.url)('@shopify/polaris-types/custom-elements')
  const { modules } = manifestSchema.parse(json)
  return new Map(
    modules
      .flatMap(({ declarations }) => declarations)
      .flatMap(({ tagName, attributes, events, slots }) =>
        tagName === undefined
          ? []
          : [
              [
                tagName,
                {
                  attributes: new Map(attributes.map(({ name, type }) => [name, readValues(type?.text)])),
                  events: names(events),
                  slots: names(slots),
                },
              ],
            ],
      ),
  )
}
