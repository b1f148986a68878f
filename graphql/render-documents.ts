import { plugin } from '@graphql-codegen/typescript-operations'
import {
  buildClientSchema,
  type DefinitionNode,
  type DocumentNode,
  introspectionFromSchema,
  Kind,
  type OperationDefinitionNode,
  print,
} from 'graphql'
import { adminSchema } from '../test/sandbox/shop/graphql/admin-schema.ts'
import { documentCost } from './document-cost.ts'
import { readSources, type Source } from './read-sources.ts'

/** The schema's own scalars as JSON carries them: numbers that a double could not hold are strings. */
const scalars = {
  ARN: 'string',
  BigInt: 'string',
  Color: 'string',
  Date: 'string',
  DateTime: 'string',
  Decimal: 'string',
  FormattedString: 'string',
  HTML: 'string',
  ID: 'string',
  JSON: 'unknown',
  Money: 'string',
  StorefrontID: 'string',
  URL: 'string',
  UnsignedInt64: 'string',
  UtcOffset: 'string',
}

/** Without its 11 MB of descriptions: left out once, not for each document. */
const bareSchema = buildClientSchema(introspectionFromSchema(adminSchema(), { descriptions: false }), {
  assumeValid: true,
})

const typesConfig = {
  scalars,
  strictScalars: true,
  skipTypename: true,
  immutableTypes: true,
  arrayInputCoercion: false,
  inputMaybeValue: 'T | null',
}

/** The TypeScript of every .graphql file in a folder, by the name of the file to write. */
export const renderDocuments = async (folder: string): Promise<ReadonlyMap<string, string>> => {
  const rendered = new Map<string, string>()
  for (const source of await readSources(folder)) rendered.set(`${source.name}.ts`, await render(source))
  return rendered
}

const render = async (source: Source): Promise<string> => {
  const { name, definition } = source
  const head = `// Written by \`npm run graphql:generate\` from ../${name}.graphql.`
  const types = (await renderTypes(source)).replaceAll(/\n{3,}/g, '\n\n').trim()
  if (definition.kind === 'FragmentDefinition') return `${head}\n\n${types}\n`
  const imports = "import type { AdminDocument } from '../../admin-document.ts'"
  return `${head}\n${imports}\n\n${types}\n\n${renderDocument(source, definition)}\n`
}

const renderTypes = async ({ name, definition, fragments }: Source): Promise<string> => {
  const files = [
    { document: asDocument([definition]) },
    { document: asDocument(fragments), type: 'external' as const },
  ]
  const output = await plugin(bareSchema, files, typesConfig, { outputFile: '' })
  if (typeof output === 'string') return output
  // Another helper comes along, for answers in parts, which we do not ask for.
  const helpers = output.prepend?.filter((helper) => helper?.includes('type Exact<')) ?? []
  // TypeScript would let us read fields that are not there of such a type.
  if (output.content.includes('Record<PropertyKey, never>'))
    throw new Error(`${name}.graphql must ask for __typename where it asks for the fields of one type only.`)
  return [...helpers, output.content].join('\n')
}

const renderDocument = ({ comment, fragments }: Source, operation: OperationDefinitionNode): string => {
  const name = operation.name?.value ?? ''
  const type = name + (operation.operation === 'query' ? 'Query' : 'Mutation')
  const repeatable = operation.operation === 'query' || comment.startsWith('repeatable')
  const fields = [
    `name: '${name}'`,
    `kind: '${operation.operation}'`,
    `afterUnknown: '${repeatable ? 'repeat' : 'ask'}'`,
    `cost: ${JSON.stringify(documentCost({ schema: adminSchema(), operation, fragments }))}`,
    `text: \`${print(asDocument([operation, ...fragments]))}\``,
  ]
  const variable = `${name[0]?.toLowerCase()}${name.slice(1)}Document`
  const lines = fields.map((field) => `  ${field},\n`).join('')
  return `export const ${variable}: AdminDocument<${type}, ${type}Variables> = {\n${lines}}`
}

const asDocument = (definitions: readonly DefinitionNode[]): DocumentNode => ({
  kind: Kind.DOCUMENT,
  definitions,
})
