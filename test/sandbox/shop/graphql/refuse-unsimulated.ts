import {
  coerceInputLiteral,
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLInputType,
  getNamedType,
  isInputObjectType,
} from 'graphql'
import { notSimulated } from './field-resolver.ts'
import { simulatedArguments, simulatedInputFields } from './simulated-inputs.ts'

interface FieldCall {
  /** "Type.field" */
  readonly field: string
  readonly definitions: readonly GraphQLArgument[]
  readonly args: Readonly<Record<string, unknown>>
}

/**
 * Refuses an argument or an input field that the shop would quietly ignore.
 * @throws GraphQLError that names it.
 */
export const refuseUnsimulated = ({ field, definitions, args }: FieldCall) => {
  for (const definition of definitions) {
    const value = args[definition.name]
    if (isLeftOut(definition, value)) continue
    if (!simulatedArguments[field]?.includes(definition.name)) {
      throw notSimulated(`the argument ${definition.name} of ${field}`)
    }
    refuseWithin(definition.type, value)
  }
}

const isLeftOut = (definition: GraphQLArgument | GraphQLInputField, value: unknown) =>
  value === undefined || value === defaultOf(definition)

/** Read from introspection, a default is still a literal of the query language. */
const defaultOf = ({ default: preset, type }: GraphQLArgument | GraphQLInputField): unknown =>
  preset?.literal ? coerceInputLiteral(preset.literal, type) : preset?.value

const refuseWithin = (type: GraphQLInputType, value: unknown): void => {
  const named = getNamedType(type)
  if (!isInputObjectType(named) || typeof value !== 'object' || value === null) return
  if (Array.isArray(value)) {
    for (const item of value) refuseWithin(type, item)
    return
  }
  for (const definition of Object.values(named.getFields())) {
    const inner: unknown = Reflect.get(value, definition.name)
    if (isLeftOut(definition, inner)) continue
    if (!simulatedInputFields[named.name]?.includes(definition.name)) {
      throw notSimulated(`${named.name}.${definition.name}`)
    }
    refuseWithin(definition.type, inner)
  }
}
