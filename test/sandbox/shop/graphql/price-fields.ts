import {
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLObjectType,
  getArgumentValues,
  getNamedType,
  getNullableType,
  isAbstractType,
  isCompositeType,
  isListType,
  isObjectType,
  type SelectionNode,
} from 'graphql'
import { collectFields, type Reading } from './collect-fields.ts'

/** What came of what was asked; undefined before it ran. A null inside it costs nothing. */
export type Outcome = { readonly value: unknown } | undefined

/** A selection, and what an object in it costs: nothing in a mutation's payload, else a point. */
export interface Priced {
  readonly reading: Reading
  readonly selections: readonly SelectionNode[]
  readonly objectCost: 0 | 1
}

/** An object type and what is asked of it. */
export interface Shape {
  readonly type: GraphQLObjectType
  readonly fields: ReadonlyMap<string, readonly FieldNode[]>
}

/** What the fields cost that are asked of one object, or cost it, by the rules of `requestedQueryCost`. */
export const priceFields = (priced: Priced, { type, fields }: Shape, outcome: Outcome): number =>
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
  if (!isListType(getNullableType(definition.type))) return price(outcome)
  const prices = outcome && itemsOf(outcome.value).map((value) => price({ value }))
  const { ids } = getArgumentValues(definition, node, reading.variables)
  if (Array.isArray(ids)) return prices ? sumOf(prices) : ids.length * price(undefined)
  return prices ? Math.max(0, ...prices) : price(undefined)
}

const sumOf = (prices: readonly number[]): number => prices.reduce((sum, price) => sum + price, 0)

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
