import { type DocumentNode, type GraphQLSchema, TypeInfo, visit, visitWithTypeInfo } from 'graphql'

/** "Type.field" of every deprecated field that the document asks for. */
export const deprecatedFieldsIn = (schema: GraphQLSchema, document: DocumentNode): string[] => {
  const types = new TypeInfo(schema)
  const found: string[] = []
  visit(
    document,
    visitWithTypeInfo(types, {
      Field: () => {
        const field = types.getFieldDef()
        if (field?.deprecationReason) found.push(`${types.getParentType()?.name}.${field.name}`)
      },
    }),
  )
  return found
}
