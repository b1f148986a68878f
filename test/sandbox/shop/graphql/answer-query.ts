import { type DocumentNode, execute, GraphQLError, parse, validate } from 'graphql'
import type { Shop } from '../model/shop.ts'
import { adminSchema } from './admin-schema.ts'
import type { CostBucket } from './cost-bucket.ts'
import { deprecatedFieldsIn } from './deprecated-fields.ts'
import { actualQueryCost, requestedQueryCost } from './query-cost.ts'
import { resolveField } from './resolve-field.ts'

export interface GraphqlRequest {
  readonly query: string
  readonly variables?: Readonly<Record<string, unknown>> | null | undefined
  readonly operationName?: string | null | undefined
}

/** The body of the answer to one GraphQL request; errors are in it, as Shopify has them, not thrown. */
export const answerQuery = async (
  shop: Shop,
  bucket: CostBucket,
  request: GraphqlRequest,
): Promise<Readonly<Record<string, unknown>>> => {
  const document = parseOrExplain(request.query)
  if (document instanceof GraphQLError) return { errors: [document] }
  const schema = adminSchema()
  const errors = validate(schema, document)
  if (errors.length > 0) return { errors }
  for (const field of deprecatedFieldsIn(schema, document)) shop.deprecatedFieldsUsed.add(field)
  const requested = requestedQueryCost({ schema, document, variables: request.variables ?? {} })
  if (!bucket.tryTake(requested)) return throttled(bucket, requested)
  const result = await execute({
    schema,
    document,
    variableValues: request.variables,
    operationName: request.operationName,
    contextValue: shop,
    rootValue: {},
    fieldResolver: resolveField,
  })
  const actual = actualQueryCost(result.data, requested)
  bucket.giveBack(requested - actual)
  return { ...result, extensions: { cost: cost(bucket, requested, actual) } }
}

const parseOrExplain = (query: string): DocumentNode | GraphQLError => {
  try {
    return parse(query)
  } catch (error) {
    if (error instanceof GraphQLError) return error
    throw error
  }
}

const cost = (bucket: CostBucket, requestedQueryCost: number, actualQueryCost: number | null) => ({
  requestedQueryCost,
  actualQueryCost,
  throttleStatus: bucket.throttleStatus(),
})

const throttled = (bucket: CostBucket, requested: number) => ({
  errors: [new GraphQLError('Throttled', { extensions: { code: 'THROTTLED' } })],
  extensions: { cost: cost(bucket, requested, null) },
})
