import { recall } from '../recall.ts'
import { type PromptVariable, parseTemplate, type TemplateClause } from './parse-template.ts'
import type { PromptLook, PromptSubject } from './prompt-subject.ts'
import { type PromptWords, wordsOf } from './prompt-words.ts'

export type Filled =
  | { readonly kind: 'fits'; readonly text: string }
  /** What the template names and the subject has no value for, or what the subject wants and it does not name. */
  | { readonly kind: 'unfit'; readonly variable: PromptVariable; readonly why: 'no value' | 'not named' }

/**
 * A template with its variables filled in. An optional clause falls away where a variable in it has no value. A
 * template fits only where all else has one, and where everything that is to change is named; one that somebody wrote for
 * the very edit (`isOwn`) may say that in its own words.
 * @throws ColorwayError `invalid_input` for what is no template
 */
export const fillTemplate = (
  template: string,
  subject: PromptSubject,
  { isOwn = false }: { readonly isOwn?: boolean } = {},
): Filled => {
  const words = wordsOf(subject)
  const clauses = readClauses(template).filter(
    (clause) => !clause.isOptional || lacking(clause, words) === undefined,
  )
  for (const clause of clauses) {
    const variable = lacking(clause, words)
    if (variable) return { kind: 'unfit', variable, why: 'no value' }
  }
  const named = new Set(clauses.flatMap(variablesIn))
  const unnamed = isOwn
    ? undefined
    : subject.looks.find((look) => !variablesFor(look).some((variable) => named.has(variable)))
  if (unnamed) return { kind: 'unfit', variable: variablesFor(unnamed)[0], why: 'not named' }
  const text = clauses
    .flatMap(({ parts }) => parts)
    .map((part) => (typeof part === 'string' ? part : (words(part.variable) ?? '')))
    .join('')
  return { kind: 'fits', text: closeGaps(text) }
}

/** A shop has few templates. */
const readClauses = recall(parseTemplate, 100)

const variablesIn = ({ parts }: TemplateClause): PromptVariable[] =>
  parts.flatMap((part) => (typeof part === 'string' ? [] : [part.variable]))

const lacking = ({ parts }: TemplateClause, words: PromptWords): PromptVariable | undefined => {
  for (const part of parts)
    if (typeof part !== 'string' && words(part.variable) === undefined) return part.variable
  return undefined
}

/** The variables that say a look, the most fitting first. */
const variablesFor = ({ kind }: PromptLook): readonly [PromptVariable, ...PromptVariable[]] => {
  switch (kind) {
    case 'color':
      return ['color', 'hex', 'looks']
    case 'material':
    case 'pattern':
    case 'finish':
      return [kind, 'looks']
    default:
      return ['looks']
  }
}

/** What fell away leaves no double spaces, and none before a sign. */
const closeGaps = (text: string): string =>
  text
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ (?=[,.;!?)])/g, '')
    .trim()
