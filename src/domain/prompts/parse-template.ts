import { invalidInput } from '../errors.ts'

/** What a template may name; `kinds` is "material and color", `looks` is "Velvet and Navy (#1F2A44)". */
export const promptVariables = [
  'thing',
  'kinds',
  'looks',
  'color',
  'hex',
  'material',
  'pattern',
  'finish',
  'kept',
  'title',
] as const
export type PromptVariable = (typeof promptVariables)[number]

export type TemplatePart = string | { readonly variable: PromptVariable }

/** A stretch of a template. An optional one, in square brackets, is left out where a variable in it has no value. */
export interface TemplateClause {
  readonly isOptional: boolean
  readonly parts: readonly TemplatePart[]
}

export type Template = readonly TemplateClause[]

/**
 * Reads "Make the {thing} {color}[ ({hex})].": variables in braces, optional clauses in square brackets, which do not
 * stand in each other.
 * @throws ColorwayError `invalid_input` for an unknown variable, or a brace or bracket without its other half
 */
export const parseTemplate = (text: string): Template => {
  const clauses: { isOptional: boolean; parts: TemplatePart[] }[] = [{ isOptional: false, parts: [] }]
  for (const [token, name] of text.matchAll(/\{([^{}[\]]*)\}|[{}[\]]|[^{}[\]]+/g)) {
    const { isOptional, parts } = clauses[clauses.length - 1]
    if (name !== undefined) parts.push({ variable: readVariable(name) })
    else if (token === '[' || token === ']') {
      if (isOptional !== (token === ']')) throw invalidInput(loneBracket)
      if (isOptional && !parts.some((part) => typeof part !== 'string')) throw invalidInput(fixedClause)
      clauses.push({ isOptional: !isOptional, parts: [] })
    } else if (token === '{' || token === '}') throw invalidInput(loneBrace)
    else parts.push(token)
  }
  if (clauses.at(-1)?.isOptional) throw invalidInput(loneBracket)
  return clauses
}

const loneBracket =
  'Square brackets in a prompt come in pairs, one after the other: “Make it {color}[ ({hex})].”'
const loneBrace = 'Braces in a prompt stand around the name of a variable, as in {thing}.'
const fixedClause =
  'What is in square brackets in a prompt is left out where a variable in it has no value: put one in, as in “[ ({hex})]”.'

const readVariable = (name: string): PromptVariable => {
  const known = promptVariables.find((variable) => variable === name.trim().toLowerCase())
  if (known) return known
  throw invalidInput(`A prompt knows no {${name}}: it may hold {${promptVariables.join('}, {')}}.`)
}
