import {
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql'

const mutationCost = 10

interface PricedQuery {
  readonly schema: GraphQLSchema
  readonly document: DocumentNode
  readonly variables: Readonly<Record<string, unknown>>
}

/**
 * About what the document may cost before it runs: 10 for a mutation, 1 for an object, and a connection
 * weighs what is in it by the logarithm of its page size. An approximation of Shopify's own calculus.
 */
export const requestedQueryCost = ({ schema, document, variables }: PricedQuery): number => {
  const types = new TypeInfo(schema)
  const weights = [1]
  let cost = 0
  visit(
    document,
    visitWithTypeInfo(types, {
      Field: {
        enter: (field) => {
          const weight = weights.at(-1) ?? 1
          const isMutation = types.getParentType() === schema.getMutationType()
          if (isMutation) cost += mutationCost
          else if (isCompositeType(getNamedType(types.getType()))) cost += weight
          weights.push(isMutation ? 0 : weight * sizeWeight(field, variables))
        },
        leave: () => {
          weights.pop()
        },
      },
    }),
  )
  return Math.ceil(cost)
}

const sizeWeight = ({ arguments: args = [] }: FieldNode, variables: Readonly<Record<string, unknown>>) => {
  const size = args.find(({ name }) => name.value === 'first' || name.value === 'last')?.value
  if (size === undefined) return 1
  const count = size.kind === 'Variable' ? variables[size.name.value] : 'value' in size ? size.value : 1
  return Math.log2(1 + Math.max(1, Number(count ?? 1)))
}

/** About what the answer did cost: its objects, at most what was asked for. */
export const actualQueryCost = (data: unknown, requested: number): number =>
  Math.min(requested, Math.max(1, countObjects(data) - 1))

const countObjects = (value: unknown): number => {
  if (typeof value !== 'object' || value === null) return 0
  const inner = Object.values(value).reduce<number>((sum, item) => sum + countObjects(item), 0)
  return Array.isArray(value) ? inner : inner + 1
}
