import {
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLIncludeDirective,
  type GraphQLObjectType,
  type GraphQLSchema,
  GraphQLSkipDirective,
  getDirectiveValues,
  type getVariableValues,
  isAbstractType,
  type SelectionNode,
} from 'graphql'

type Coerced = ReturnType<typeof getVariableValues>

export type Variables = NonNullable<Coerced['variableValues']>

/** What a selection is read against. */
export interface Reading {
  readonly schema: GraphQLSchema
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>
  readonly variables: Variables
}

/** The fields that are asked of an object of this type, fragments resolved, by their keys in the answer. */
export const collectFields = (
  reading: Reading,
  type: GraphQLObjectType,
  selections: readonly SelectionNode[],
): Map<string, FieldNode[]> => {
  const fields = new Map<string, FieldNode[]>()
  const collect = (selection: SelectionNode): void => {
    if (isLeftOut(selection, reading.variables)) return
    if (selection.kind === 'Field') {
      const key = selection.alias?.value ?? selection.name.value
      fields.set(key, [...(fields.get(key) ?? []), selection])
      return
    }
    const fragment =
      selection.kind === 'InlineFragment' ? selection : reading.fragments.get(selection.name.value)
    if (fragment === undefined || !fits(reading.schema, type, fragment.typeCondition?.name.value)) return
    fragment.selectionSet.selections.forEach(collect)
  }
  selections.forEach(collect)
  return fields
}

const isLeftOut = (selection: SelectionNode, variables: Variables) =>
  getDirectiveValues(GraphQLSkipDirective, selection, variables)?.['if'] === true ||
  getDirectiveValues(GraphQLIncludeDirective, selection, variables)?.['if'] === false

const fits = (schema: GraphQLSchema, type: GraphQLObjectType, condition: string | undefined) => {
  if (condition === undefined || condition === type.name) return true
  const wanted = schema.getType(condition)
  return isAbstractType(wanted) && schema.isSubType(wanted, type)
}
