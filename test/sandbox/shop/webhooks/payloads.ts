import type { BulkOperationRecord } from '../bulk/bulk-operation-record.ts'
import { legacyId } from '../model/gid.ts'
import type { ProductRecord } from '../model/product-record.ts'

/** Shopify writes moments in the shop's own time. */
const inShopTime = (moment: string): string =>
  new Date(Date.parse(moment) - 5 * 3_600_000).toISOString().replace('Z', '-05:00')

/** What a subscription with the fields `id`, `admin_graphql_api_id` and `updated_at` is sent. */
export const productPayload = ({ id, updatedAt }: ProductRecord) => ({
  id: Number(legacyId(id)),
  admin_graphql_api_id: id,
  updated_at: inShopTime(updatedAt),
})

export const productRemovalPayload = (id: string) => ({ id: Number(legacyId(id)) })

export const bulkOperationPayload = ({
  id,
  createdAt,
  completedAt,
  errorCode,
  status,
  type,
}: BulkOperationRecord) => ({
  admin_graphql_api_id: id,
  completed_at: completedAt,
  created_at: createdAt,
  error_code: errorCode?.toLowerCase() ?? null,
  status: status.toLowerCase(),
  type: type.toLowerCase(),
})

/** The shop itself, as an app that was removed is told. */
export const shopPayload = (domain: string) => ({
  id: 548380009,
  name: 'Demo',
  email: 'owner@example.com',
  domain: 'shop.example.com',
  myshopify_domain: domain,
})

export const scopesPayload = (previous: readonly string[], current: readonly string[]) => ({
  id: 548380009,
  previous,
  current,
  updated_at: inShopTime(new Date().toISOString()),
})

interface CustomerFacts {
  readonly id?: number
  readonly email?: string | null
  readonly phone?: string | null
}

/** Of a data request and of a wish to be forgotten alike, as far as they agree. */
export const customerPayload = (domain: string, customer: CustomerFacts) => ({
  shop_id: 548380009,
  shop_domain: domain,
  customer,
  orders_requested: [],
  orders_to_redact: [],
})

export const shopRequestPayload = (domain: string) => ({ shop_id: 548380009, shop_domain: domain })
