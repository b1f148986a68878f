import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  type OperationDefinitionNode,
  type SelectionNode,
} from 'graphql'
import type { DocumentCost } from '../src/shopify/admin-document.ts'

interface Priced {
  readonly schema: GraphQLSchema
  readonly operation: OperationDefinitionNode
  readonly fragments: readonly FragmentDefinitionNode[]
}

const mutationCost = 10

/**
 * About what a document asks for: 10 points for a mutation, whatever it answers; in a query 1 for each object
 * that may come back, as often as the page sizes around it say (shopify.dev/docs/api/usage/limits). Too much
 * rather than too little: what is asked of several types is added up, and each id in a list of ids counts.
 */
export const documentCost = ({ schema, operation, fragments }: Priced): DocumentCost => {
  const { selections } = operation.selectionSet
  if (operation.operation === 'mutation') return { fixed: mutationCost * selections.length, each: {} }
  let fixed = 0
  const each: Record<string, number> = {}

  const addUp = (chosen: readonly SelectionNode[], type: GraphQLNamedType | undefined, scope: Scope) => {
    for (const selection of chosen) {
      if (selection.kind === 'Field') addField(selection, type, scope)
      else {
        const { typeCondition, selectionSet } =
          selection.kind === 'InlineFragment' ? selection : findFragment(fragments, selection.name.value)
        addUp(selectionSet.selections, typeCondition ? schema.getType(typeCondition.name.value) : type, scope)
      }
    }
  }

  const addField = (field: FieldNode, parent: GraphQLNamedType | undefined, scope: Scope) => {
    const type =
      isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[field.name.value]?.type : undefined
    if (!type || !isCompositeType(getNamedType(type))) return
    const inner = scopeOf(field, scope)
    if (!isWrapper(field, getNamedType(type))) {
      if (inner.list === undefined) fixed += inner.weight
      else each[inner.list] = (each[inner.list] ?? 0) + inner.weight
    }
    addUp(field.selectionSet?.selections ?? [], getNamedType(type), inner)
  }

  addUp(selections, schema.getQueryType() ?? undefined, { weight: 1, list: undefined })
  return { fixed, each }
}

const findFragment = (fragments: readonly FragmentDefinitionNode[], name: string): FragmentDefinitionNode => {
  const found = fragments.find((fragment) => fragment.name.value === name)
  if (!found) throw new Error(`There is no fragment ${name}.`)
  return found
}

interface Scope {
  readonly weight: number
  /** The variable whose items each cost that much. */
  readonly list: string | undefined
}

/** How often a field's object may come back, by the page size and the list of ids that it takes. */
const scopeOf = ({ arguments: args = [] }: FieldNode, { weight, list }: Scope): Scope => {
  const given = (...names: string[]) => args.find(({ name }) => names.includes(name.value))?.value
  const size = given('first', 'last')
  const ids = given('ids')
  return {
    weight: size?.kind === 'IntValue' ? weight * Number(size.value) : weight,
    list: ids?.kind === 'Variable' ? ids.name.value : list,
  }
}

/** A connection costs what its nodes cost. */
const isWrapper = ({ name }: FieldNode, type: GraphQLNamedType) =>
  type.name.endsWith('Connection') || type.name === 'PageInfo' || name.value === 'edges'
