import { z } from 'zod'
import type { Notice } from '../ports/webhook-inbox.ts'

/** An id as its digits: numbers come here as they are written. */
const digits = z.string().regex(/^\d{1,20}$/)
const productId = z.string().regex(/^gid:\/\/shopify\/Product\/\d{1,20}$/)
const text = z.string().max(1_000)
const maybe = text.nullish().transform((value) => value?.trim() || undefined)

const changedProduct = z.object({
  admin_graphql_api_id: productId,
  updated_at: z.iso.datetime({ offset: true }),
})
const removedProduct = z.object({ id: digits })
const removal = z.object({ myshopify_domain: text.nullish() })
const shopRequest = z.object({ shop_domain: text })
/** Of some customers Shopify knows no more than the e-mail address. */
const customerRequest = shopRequest.extend({
  customer: z.object({ id: digits.nullish(), email: maybe, phone: maybe }),
})
const scopesChange = z.object({ current: z.array(text).max(500) })
const finishedOperation = z.object({ admin_graphql_api_id: text })

const product = (topic: 'products/create' | 'products/update') =>
  z.object({ topic: z.literal(topic), content: changedProduct }).transform(({ content }) => ({
    topic,
    productId: content.admin_graphql_api_id,
    updatedAt: new Date(content.updated_at),
  }))

interface SignedRequest {
  readonly shopId: string
  readonly content: z.infer<typeof shopRequest>
}

/**
 * No header is signed, so that a true body could be sent once more as the wish of another shop: what cannot be taken
 * back is done only for the shop that the body itself names.
 */
const namesItsShop = ({ shopId, content }: SignedRequest): boolean => content.shop_domain === shopId

const customer = (topic: 'customers/data_request' | 'customers/redact') =>
  z
    .object({ topic: z.literal(topic), shopId: text, content: customerRequest })
    .refine(namesItsShop)
    .transform(({ content: { customer: named } }) => ({
      topic,
      customer: { ...named, id: named.id ?? undefined },
    }))

/**
 * A webhook's topic, the shop in its header, and its content as Shopify writes it, read into what it says: all other
 * content is left behind.
 */
export const noticeSchemas: z.ZodType<Notice> = z.union([
  z
    .object({ topic: z.literal('app/uninstalled'), shopId: text, content: removal })
    .refine(({ shopId, content }) => (content.myshopify_domain ?? shopId) === shopId)
    .transform(({ topic }) => ({ topic })),
  z
    .object({ topic: z.literal('shop/redact'), shopId: text, content: shopRequest })
    .refine(namesItsShop)
    .transform(({ topic }) => ({ topic })),
  z
    .object({ topic: z.literal('app/scopes_update'), content: scopesChange })
    .transform(({ topic, content }) => ({ topic, scopes: content.current })),
  z
    .object({ topic: z.literal('bulk_operations/finish'), content: finishedOperation })
    .transform(({ topic, content }) => ({ topic, bulkOperationId: content.admin_graphql_api_id })),
  product('products/create'),
  product('products/update'),
  z
    .object({ topic: z.literal('products/delete'), content: removedProduct })
    .transform(({ topic, content }) => ({ topic, productId: `gid://shopify/Product/${content.id}` })),
  customer('customers/data_request'),
  customer('customers/redact'),
])
