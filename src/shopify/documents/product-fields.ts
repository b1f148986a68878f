import { z } from 'zod'

/** What planning and publishing read of a picture. Things in the gallery that are no pictures have no image. */
export const mediaFields = `
fragment MediaFields on Media {
  id
  alt
  ... on MediaImage { image { url width height } }
}`

export const mediaAnswer = z.object({
  id: z.string(),
  alt: z.string().nullable(),
  image: z.object({ url: z.string(), width: z.number().nullable(), height: z.number().nullable() }).nullish(),
})

export const variantFields = `
fragment VariantFields on ProductVariant {
  id
  title
  sku
  selectedOptions { name value }
  media(first: 1) { nodes { id } }
}`

export const variantAnswer = z.object({
  id: z.string(),
  title: z.string(),
  sku: z.string().nullable(),
  selectedOptions: z.array(z.object({ name: z.string(), value: z.string() })),
  media: z.object({ nodes: z.array(z.object({ id: z.string() })) }),
})

const pageInfo = z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() })

export const variantsAnswer = z.object({ nodes: z.array(variantAnswer), pageInfo })
export const mediaPageAnswer = z.object({ nodes: z.array(mediaAnswer), pageInfo })

/** A product with the first page of its variants and pictures. */
export const productFields = `
fragment ProductFields on Product {
  id
  title
  handle
  productType
  vendor
  status
  tags
  updatedAt
  category { fullName }
  options(first: 10) { name optionValues { name swatch { color image { image { url } } } } }
  variants(first: 25) { nodes { ...VariantFields } pageInfo { hasNextPage endCursor } }
  media(first: 20, sortKey: POSITION) { nodes { ...MediaFields } pageInfo { hasNextPage endCursor } }
}
${variantFields}
${mediaFields}`

export const productAnswer = z.object({
  id: z.string(),
  title: z.string(),
  handle: z.string(),
  productType: z.string(),
  vendor: z.string(),
  status: z.string(),
  tags: z.array(z.string()),
  updatedAt: z.string(),
  category: z.object({ fullName: z.string() }).nullable(),
  options: z.array(
    z.object({
      name: z.string(),
      optionValues: z.array(
        z.object({
          name: z.string(),
          swatch: z
            .object({
              color: z.string().nullable(),
              image: z.object({ image: z.object({ url: z.string() }).nullable() }).nullable(),
            })
            .nullable(),
        }),
      ),
    }),
  ),
  variants: variantsAnswer,
  media: mediaPageAnswer,
})

export type ProductAnswer = z.infer<typeof productAnswer>
export const pageInfoAnswer = pageInfo
