import {
  type DocumentNode,
  execute,
  GraphQLError,
  getOperationAST,
  getVariableValues,
  parse,
  validate,
} from 'graphql'
import { limits } from '../model/limits.ts'
import type { Shop } from '../model/shop.ts'
import { adminSchema } from './admin-schema.ts'
import { deprecatedFieldsIn } from './deprecated-fields.ts'
import { actualQueryCost, requestedQueryCost } from './query-cost.ts'
import { resolveField } from './resolve-field.ts'

export interface GraphqlRequest {
  readonly query: string
  readonly variables?: Readonly<Record<string, unknown>> | null | undefined
  readonly operationName?: string | null | undefined
}

const documentation = 'https://shopify.dev/api/usage/rate-limits'

/** The body of the answer to one GraphQL request; errors are in it, as Shopify has them, not thrown. */
export const answerQuery = async (
  shop: Shop,
  { query, operationName, variables: given }: GraphqlRequest,
): Promise<Readonly<Record<string, unknown>>> => {
  const document = parseOrExplain(query)
  if (document instanceof GraphQLError) return { errors: [document] }
  const schema = adminSchema()
  const variables = given ?? {}
  const operation = getOperationAST(document, operationName)
  const invalid = validate(schema, document)
  if (invalid.length > 0) return { errors: invalid }
  const { errors } = getVariableValues(schema, operation?.variableDefinitions ?? [], variables)
  if (errors) return { errors }
  for (const field of deprecatedFieldsIn(schema, document)) shop.deprecatedFieldsUsed.add(field)
  const priced = { schema, document, variables, operationName }
  const requested = requestedQueryCost(priced)
  const name = operation?.name?.value ?? 'anonymous'
  if (requested > limits.queryPoints) return tooDear(shop, name, requested)
  if (!shop.bucket.tryTake(requested)) return throttled(shop, name, requested)
  const result = await execute({
    schema,
    document,
    variableValues: variables,
    operationName,
    contextValue: shop,
    rootValue: {},
    fieldResolver: resolveField,
  })
  const actual = Math.min(requested, actualQueryCost(priced, result.data))
  shop.bucket.giveBack(requested - actual)
  shop.ledger.note({ operation: name, points: actual })
  return { ...result, extensions: { cost: cost(shop, requested, actual) } }
}

const parseOrExplain = (query: string): DocumentNode | GraphQLError => {
  try {
    return parse(query)
  } catch (error) {
    if (error instanceof GraphQLError) return error
    throw error
  }
}

const cost = (shop: Shop, requestedQueryCost: number, actualQueryCost: number | null) => ({
  requestedQueryCost,
  actualQueryCost,
  throttleStatus: shop.bucket.throttleStatus(),
})

/** The answer to a request for which the points are missing. */
export const throttled = (shop: Shop, operation: string, requested: number) => {
  shop.ledger.note({ operation, points: 0, isThrottled: true })
  const extensions = { code: 'THROTTLED', documentation }
  return {
    errors: [new GraphQLError('Throttled', { extensions })],
    extensions: { cost: cost(shop, requested, null) },
  }
}

const tooDear = (shop: Shop, operation: string, requested: number) => {
  shop.ledger.note({ operation, points: 0 })
  const maxCost = limits.queryPoints
  const message = `Query cost is ${requested}, which exceeds the single query max cost limit (${maxCost}).`
  const extensions = { code: 'MAX_COST_EXCEEDED', cost: requested, maxCost, documentation }
  return { errors: [new GraphQLError(message, { extensions })] }
}
