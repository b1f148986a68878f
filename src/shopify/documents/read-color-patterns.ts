import { z } from 'zod'
import type { AdminDocument } from '../admin-client.ts'

/** The fields of Shopify's own definition of a colour and pattern; taxonomy values are told by name. */
export const readColorPatterns = {
  text: `query ReadColorPatterns($ids: [ID!]!) {
  nodes(ids: $ids) {
    ... on Metaobject {
      id
      type
      label: field(key: "label") { value }
      color: field(key: "color") { value }
      baseColors: field(key: "color_taxonomy_reference") {
        references(first: 5) { nodes { ... on TaxonomyValue { name } } }
      }
      pattern: field(key: "pattern_taxonomy_reference") { reference { ... on TaxonomyValue { name } } }
    }
  }
}`,
  answer: z.object({
    nodes: z.array(
      z
        .object({
          id: z.string().optional(),
          type: z.string().optional(),
          label: z.object({ value: z.string().nullable() }).nullish(),
          color: z.object({ value: z.string().nullable() }).nullish(),
          baseColors: z
            .object({
              references: z.object({ nodes: z.array(z.object({ name: z.string().optional() })) }).nullable(),
            })
            .nullish(),
          pattern: z.object({ reference: z.object({ name: z.string().optional() }).nullable() }).nullish(),
        })
        .nullable(),
    ),
  }),
} satisfies AdminDocument<z.ZodType>
