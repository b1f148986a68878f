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
  isObjectType,
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

/** A selection, and what an object in it costs: nothing in a mutation's payload, else a point. */
interface Priced {
  readonly reading: Reading
  readonly selections: readonly SelectionNode[]
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
  const fields = collectFields(reading, root, selections)
  if (operation.operation === 'query')
    return Math.max(1, priceFields({ reading, selections, objectCost: 1 }, { type: root, fields }, outcome))
  const payloads = priceFields({ reading, selections, objectCost: 0 }, { type: root, fields }, outcome)
  return fields.size * mutationCost + payloads
}

/** An object type and what is asked of it. */
interface Shape {
  readonly type: GraphQLObjectType
  readonly fields: ReadonlyMap<string, readonly FieldNode[]>
}

const priceFields = (priced: Priced, { type, fields }: Shape, outcome: Outcome): number =>
  [...fields].reduce((sum, [key, nodes]) => {
    const inner = outcome && { value: memberOf(outcome.value, key) }
    return sum + priceField(priced, { type, nodes }, inner)
  }, 0)

interface AskedField {
  /** The type that has the field. */
  readonly type: GraphQLObjectType
  /** The field as often as it is asked for under one key. */
  readonly nodes: readonly FieldNode[]
}

const priceField = (
  { reading, objectCost }: Priced,
  { type, nodes }: AskedField,
  outcome: Outcome,
): number => {
  const [node] = nodes
  const definition = type.getFields()[node.name.value]
  if (definition === undefined) return 0
  const returned = getNamedType(definition.type)
  if (!isCompositeType(returned)) return 0
  const inner = { reading, selections: selectionsIn(nodes), objectCost }
  if (isConnection(returned)) {
    const { first, last } = getArgumentValues(definition, node, reading.variables)
    return priceConnection(inner, { type: returned, pageSize: Number(first ?? last ?? 0) }, outcome)
  }
  const price = objectPricer(inner, returned)
  const isList = isListType(getNullableType(definition.type))
  return isList && outcome
    ? Math.max(0, ...itemsOf(outcome.value).map((value) => price({ value })))
    : price(outcome)
}

/**
 * Prices one object of this type, or the dearest that it may be; made once for all items of a list. Of what came
 * back, only the types count that have just its keys.
 */
const objectPricer = (priced: Priced, type: GraphQLCompositeType): ((outcome: Outcome) => number) => {
  const shapes = shapesOf(priced, type)
  return (outcome) => {
    if (outcome && (outcome.value === null || outcome.value === undefined)) return 0
    const prices = shapes
      .filter((shape) => !outcome || hasJust(outcome.value, shape))
      .map((shape) => priceFields(priced, shape, outcome))
    return priced.objectCost + Math.max(0, ...prices)
  }
}

/** Each way in which the selection can be answered, once: most types of an interface are in no fragment. */
const shapesOf = ({ reading, selections }: Priced, type: GraphQLCompositeType): Shape[] => {
  const types = isAbstractType(type) ? reading.schema.getPossibleTypes(type) : [type]
  const shapes = new Map<string, Shape>()
  for (const possible of types) {
    const fields = collectFields(reading, possible, selections)
    const places = [...fields.values()].flat().map(({ loc }) => loc?.start)
    shapes.set(places.join(), { type: possible, fields })
  }
  return [...shapes.values()]
}

const hasJust = (value: unknown, { fields }: Shape) => {
  const keys = Object.keys(Object(value))
  return keys.length === fields.size && keys.every((key) => fields.has(key))
}

interface PagedType {
  readonly type: GraphQLObjectType
  readonly pageSize: number
}

/** Its wrappers (edges, nodes, pageInfo) cost nothing themselves. */
const priceConnection = ({ reading, selections }: Priced, { type, pageSize }: PagedType, outcome: Outcome) =>
  [...collectFields(reading, type, selections)].reduce((sum, [key, nodes]) => {
    const [{ name }] = nodes
    const returned = getNamedType(type.getFields()[name.value]?.type)
    if (!isCompositeType(returned) || (name.value !== 'edges' && name.value !== 'nodes')) return sum
    const price = objectPricer({ reading, selections: selectionsIn(nodes), objectCost: 1 }, returned)
    const wrapperCost = name.value === 'edges' ? 1 : 0
    const came = outcome && itemsOf(memberOf(outcome.value, key))
    return came
      ? came.reduce<number>((all, value) => all + price({ value }) - wrapperCost, sum)
      : sum + pageSize * (price(undefined) - wrapperCost)
  }, 0)

const selectionsIn = (nodes: readonly FieldNode[]) =>
  nodes.flatMap(({ selectionSet }) => selectionSet?.selections ?? [])

const isConnection = (type: GraphQLCompositeType): type is GraphQLObjectType =>
  isObjectType(type) && type.name.endsWith('Connection') && type.getFields()['pageInfo'] !== undefined

const itemsOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

const memberOf = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined
