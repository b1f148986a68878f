import {
  type DocumentNode,
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getArgumentValues,
  getNamedType,
  getNullableType,
  getOperationAST,
  getVariableValues,
  isAbstractType,
  isCompositeType,
  isListType,
  type SelectionNode,
} from 'graphql'
import { collectFields, type Reading } from './collect-fields.ts'

const mutationCost = 10

export interface PricedQuery {
  readonly schema: GraphQLSchema
  readonly document: DocumentNode
  /** As they came with the request; what is missing counts as null. */
  readonly variables: Readonly<Record<string, unknown>>
  /** Which operation of the document is meant, if it has more than one. */
  readonly operationName?: string | null | undefined
}

/** What came of what was asked; undefined before it ran. A null inside it costs nothing. */
type Outcome = { readonly value: unknown } | undefined

/** One selection, and what an object in it costs: nothing in a mutation's payload, else a point. */
interface Priced {
  readonly selections: readonly SelectionNode[]
  readonly outcome: Outcome
  readonly objectCost: 0 | 1
}

/**
 * The points that an operation may cost, known before it runs. As Shopify documents it
 * (shopify.dev/docs/api/usage/limits, "Cost calculation"): a scalar or enum 0, an object 1, an interface or
 * union the most that any of its types may cost, a mutation 10, a connection by its `first` or `last`: that
 * many times what one node costs. A list that is no connection counts once. Objects and lists in a mutation's
 * payload are in its 10; connections there are not.
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
  if (operation.operation === 'query')
    return Math.max(1, priceObject(reading, root, { selections, outcome, objectCost: 1 }))
  const mutations = collectFields(reading, root, selections).size
  return mutations * mutationCost + priceObject(reading, root, { selections, outcome, objectCost: 0 })
}

const priceObject = (reading: Reading, type: GraphQLObjectType, priced: Priced): number =>
  [...collectFields(reading, type, priced.selections)].reduce((sum, [key, nodes]) => {
    const outcome = priced.outcome && { value: memberOf(priced.outcome.value, key) }
    return sum + priceField({ reading, type, nodes }, outcome, priced.objectCost)
  }, 0)

interface AskedField {
  readonly reading: Reading
  /** The type that has the field. */
  readonly type: GraphQLObjectType
  /** The field as often as it is asked for under one key. */
  readonly nodes: readonly FieldNode[]
}

const priceField = ({ reading, type, nodes }: AskedField, outcome: Outcome, objectCost: 0 | 1): number => {
  const [node] = nodes
  const definition = type.getFields()[node?.name.value ?? '']
  if (node === undefined || definition === undefined) return 0
  const returned = getNamedType(definition.type)
  if (!isCompositeType(returned)) return 0
  const selections = nodes.flatMap(({ selectionSet }) => selectionSet?.selections ?? [])
  if (!isAbstractType(returned) && isConnection(returned)) {
    const { first, last } = getArgumentValues(definition, node, reading.variables)
    return priceConnection(reading, returned, { selections, outcome, pageSize: Number(first ?? last ?? 0) })
  }
  const isList = isListType(getNullableType(definition.type))
  const price = (one: Outcome) => priceOne(reading, returned, { selections, outcome: one, objectCost })
  return isList && outcome
    ? Math.max(0, ...itemsOf(outcome.value).map((value) => price({ value })))
    : price(outcome)
}

/** An object, or the dearest that it may be. Of what came back, only the types that have just its keys. */
const priceOne = (reading: Reading, type: GraphQLCompositeType, priced: Priced): number => {
  if (priced.outcome?.value === null || (priced.outcome && priced.outcome.value === undefined)) return 0
  const types = isAbstractType(type) ? reading.schema.getPossibleTypes(type) : [type]
  const prices = types
    .filter((possible) => !priced.outcome || hasKeys(reading, possible, priced))
    .map((possible) => priceObject(reading, possible, priced))
  return priced.objectCost + Math.max(0, ...prices)
}

const hasKeys = (reading: Reading, type: GraphQLObjectType, { selections, outcome }: Priced) => {
  const keys = [...collectFields(reading, type, selections).keys()]
  const given = Object.keys(Object(outcome?.value))
  return keys.length === given.length && keys.every((key) => given.includes(key))
}

interface PricedConnection extends Omit<Priced, 'objectCost'> {
  readonly pageSize: number
}

/** Its wrappers (edges, nodes, pageInfo) cost nothing themselves. */
const priceConnection = (
  reading: Reading,
  type: GraphQLObjectType,
  { selections, outcome, pageSize }: PricedConnection,
): number =>
  [...collectFields(reading, type, selections)].reduce((sum, [key, nodes]) => {
    const name = nodes[0]?.name.value ?? ''
    const returned = getNamedType(type.getFields()[name]?.type)
    if (!isCompositeType(returned) || (name !== 'edges' && name !== 'nodes')) return sum
    const inner = nodes.flatMap(({ selectionSet }) => selectionSet?.selections ?? [])
    const price = (one: Outcome) =>
      priceOne(reading, returned, { selections: inner, outcome: one, objectCost: 1 }) -
      (name === 'edges' ? 1 : 0)
    const came = outcome && itemsOf(memberOf(outcome.value, key))
    return (
      sum +
      (came ? came.reduce<number>((all, value) => all + price({ value }), 0) : pageSize * price(undefined))
    )
  }, 0)

const isConnection = (type: GraphQLObjectType) =>
  type.name.endsWith('Connection') && type.getFields()['pageInfo'] !== undefined

const itemsOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

const memberOf = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined
