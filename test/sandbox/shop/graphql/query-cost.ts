import { type DocumentNode, type GraphQLSchema, getOperationAST, getVariableValues } from 'graphql'
import { collectFields } from './collect-fields.ts'
import { type Outcome, priceFields } from './price-fields.ts'

const mutationCost = 10

export interface PricedQuery {
  readonly schema: GraphQLSchema
  readonly document: DocumentNode
  /** As they came with the request; what is missing counts as null. */
  readonly variables: Readonly<Record<string, unknown>>
  /** Which operation of the document is meant, if it has more than one. */
  readonly operationName?: string | null | undefined
}

/**
 * The points that an operation may cost, known before it runs. As Shopify documents it
 * (shopify.dev/docs/api/usage/limits, "Cost calculation"): a scalar or enum 0, an object 1, an interface or
 * union the most that any of its types may cost, a mutation 10, a connection by its `first` or `last`: that
 * many times what one node costs. A list that is no connection counts once, but where its ids were asked for, which
 * the documentation leaves open, each counts: the dearer reading. Objects and lists in a mutation's payload are in
 * its 10; connections there are not.
 */
export const requestedQueryCost = (query: PricedQuery): number => priceQuery(query, undefined)

/** The points that the operation did cost: the same calculus, of the nodes that came back. */
export const actualQueryCost = (query: PricedQuery, data: unknown): number =>
  priceQuery(query, { value: data })

const priceQuery = (
  { schema, document, variables, operationName }: PricedQuery,
  outcome: Outcome,
): number => {
  const operation = getOperationAST(document, operationName)
  const root = operation && schema.getRootType(operation.operation)
  if (!operation || !root) return 0
  const fragments = new Map(
    document.definitions.flatMap((definition) =>
      definition.kind === 'FragmentDefinition' ? [[definition.name.value, definition]] : [],
    ),
  )
  const { variableValues } = getVariableValues(schema, operation.variableDefinitions ?? [], variables)
  const reading = { schema, fragments, variables: variableValues ?? { sources: {}, coerced: {} } }
  const { selections } = operation.selectionSet
  const fields = collectFields(reading, root, selections)
  if (operation.operation === 'query')
    return Math.max(1, priceFields({ reading, selections, objectCost: 1 }, { type: root, fields }, outcome))
  const payloads = priceFields({ reading, selections, objectCost: 0 }, { type: root, fields }, outcome)
  return fields.size * mutationCost + payloads
}
