import { createRequire } from 'node:module'
import { z } from 'zod'

const named = z.array(z.object({ name: z.string() })).default([])

const manifestSchema = z.object({
  modules: z.array(
    z.object({
      declarations: z.array(
        z.object({
          tagName: z.string().optional(),
          attributes: named,
          events: named,
          slots: named,
        }),
      ),
    }),
  ),
})

export interface PolarisElement {
  readonly attributes: ReadonlySet<string>
  readonly events: ReadonlySet<string>
  readonly slots: ReadonlySet<string>
}

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
          : [[tagName, { attributes: names(attributes), events: names(events), slots: names(slots) }]],
      ),
  )
}
