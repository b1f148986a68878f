import { readdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import {
  type DefinitionNode,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
  parse,
  visit,
} from 'graphql'

/** A .graphql file: one operation, or one fragment. */
export interface Source {
  /** The file's, without its ending, as "read-product". */
  readonly name: string
  /** The file's first line, where that is a comment. */
  readonly comment: string
  readonly definition: OperationDefinitionNode | FragmentDefinitionNode
  /** The fragments that it spreads, and those that they spread. */
  readonly fragments: readonly FragmentDefinitionNode[]
}

/** Reads every .graphql file of a folder, in the order of their names. */
export const readSources = async (folder: string): Promise<Source[]> => {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.graphql')).sort()
  const files = await Promise.all(names.map((name) => readSource(folder, name)))
  const known = new Map<string, FragmentDefinitionNode>()
  for (const { definition } of files)
    if (definition.kind === 'FragmentDefinition') known.set(definition.name.value, definition)
  return files.map((file) => ({ ...file, fragments: [...fragmentsOf(file.definition, known)] }))
}

const readSource = async (folder: string, fileName: string) => {
  const text = await readFile(join(folder, fileName), 'utf8')
  const { definitions } = parse(text, { noLocation: true })
  const [definition] = definitions
  if (definitions.length !== 1 || !isOurs(definition))
    throw new Error(`${fileName} must hold one operation or one fragment.`)
  return { name: basename(fileName, '.graphql'), comment: /^# ?(.*)/.exec(text)?.[1] ?? '', definition }
}

const isOurs = (definition: DefinitionNode): definition is Source['definition'] =>
  definition.kind === 'OperationDefinition' || definition.kind === 'FragmentDefinition'

const fragmentsOf = (
  definition: DefinitionNode,
  known: ReadonlyMap<string, FragmentDefinitionNode>,
  found = new Set<FragmentDefinitionNode>(),
): ReadonlySet<FragmentDefinitionNode> => {
  visit(definition, {
    FragmentSpread: ({ name }) => {
      const fragment = known.get(name.value)
      if (!fragment) throw new Error(`There is no fragment ${name.value}.`)
      if (!found.has(fragment)) fragmentsOf(fragment, known, found.add(fragment))
    },
  })
  return found
}
