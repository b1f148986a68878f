import { z } from 'zod'
import { answerFault } from '../faults/answer-fault.ts'
import type { FaultKind } from '../faults/fault-plan.ts'
import { apiVersion } from '../graphql/admin-schema.ts'
import { answerQuery, type GraphqlRequest, throttled } from '../graphql/answer-query.ts'
import { operationNameOf } from '../graphql/operation-name.ts'
import type { Shop } from '../model/shop.ts'
import { type Answer, json, type Route } from './route.ts'

const bodySchema = z.object({
  query: z.string(),
  variables: z.record(z.string(), z.unknown()).nullish(),
  operationName: z.string().nullish(),
})

/** The Admin API. A wrong token is told as Shopify tells it; planned faults strike around the operation. */
export const adminGraphql = (shop: Shop): Route => ({
  method: 'POST',
  path: new RegExp(`^/admin/api/${apiVersion}/graphql\\.json$`),
  answer: async ({ request }) => {
    if (!shop.oauth.tokens.isLiving(request.headers.get('x-shopify-access-token') ?? '')) {
      const errors = '[API] Invalid API key or access token (unrecognized login or wrong password)'
      return json({ errors }, { status: 401 })
    }
    const body = bodySchema.safeParse(await request.json().catch(() => undefined))
    if (!body.success)
      return json({ errors: { query: 'Required parameter missing or invalid' } }, { status: 400 })
    return answerOperation(shop, body.data)
  },
})

const answerOperation = async (shop: Shop, body: GraphqlRequest): Promise<Answer> => {
  const operation = operationNameOf(body)
  const variables = body.variables ?? {}
  await shop.requestListeners.tell(operation, variables)
  const before = shop.faults.draw(operation, 'before')
  if (before) return strike(shop, before, operation)
  const answer = await answerQuery(shop, body)
  await shop.answerListeners.tell(operation, variables)
  const after = shop.faults.draw(operation, 'after')
  return after ? strike(shop, after, operation) : graphqlAnswer(answer)
}

const strike = (shop: Shop, kind: FaultKind, operation: string): Answer =>
  kind === 'throttled' ? graphqlAnswer(throttled(shop, operation, 1)) : answerFault(kind)

const graphqlAnswer = (body: unknown) => json(body, { headers: { 'x-shopify-api-version': apiVersion } })
