import { z } from 'zod'
import { apiVersion } from '../graphql/admin-schema.ts'
import { answerQuery } from '../graphql/answer-query.ts'
import type { CostBucket } from '../graphql/cost-bucket.ts'
import type { Shop } from '../model/shop.ts'
import { json, type Route } from './route.ts'

const bodySchema = z.object({
  query: z.string(),
  variables: z.record(z.string(), z.unknown()).nullish(),
  operationName: z.string().nullish(),
})

/** The Admin API. A wrong token is told as Shopify tells it. */
export const adminGraphql = (shop: Shop, bucket: CostBucket): Route => ({
  method: 'POST',
  path: new RegExp(`^/admin/api/${apiVersion}/graphql\\.json$`),
  answer: async ({ request }) => {
    if (request.headers.get('x-shopify-access-token') !== shop.accessToken) {
      const errors = '[API] Invalid API key or access token (unrecognized login or wrong password)'
      return json({ errors }, { status: 401 })
    }
    const body = bodySchema.safeParse(await request.json().catch(() => undefined))
    if (!body.success)
      return json({ errors: { query: 'Required parameter missing or invalid' } }, { status: 400 })
    const answer = await answerQuery(shop, bucket, body.data)
    return json(answer, { headers: { 'x-shopify-api-version': apiVersion } })
  },
})
