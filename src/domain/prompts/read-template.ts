import { invalidInput } from '../errors.ts'
import { usualPrompt } from './built-in-prompts.ts'
import { type PromptVariable, parseTemplate, type TemplatePart } from './parse-template.ts'

/** What is filled in makes it longer, and the shortest limit of a provider is 800 characters. */
export const longestTemplate = 2_000

/** Any of these says what the thing is to look like. */
const lookVariables: readonly PromptVariable[] = ['looks', 'color', 'hex', 'material', 'pattern', 'finish']

/**
 * A template as a merchant typed it, on one line; "built-in" stands for the built-in one.
 * @throws ColorwayError `invalid_input` for one that is empty, too long, names an unknown variable, or does not say
 *   what the thing is to look like
 */
export const readTemplate = (typed: string): string => {
  const text = typed.replaceAll(/\s+/g, ' ').trim()
  if (text === 'built-in') return usualPrompt.template
  if (text === '' || text.length > longestTemplate)
    throw invalidInput(`A prompt has 1 to ${longestTemplate} characters; this one has ${text.length}.`)
  const clauses = parseTemplate(text)
  const says = (part: TemplatePart) => typeof part !== 'string' && lookVariables.includes(part.variable)
  if (!clauses.some(({ parts }) => parts.some(says)))
    throw invalidInput(
      `A prompt says what the thing is to look like, by at least one of {${lookVariables.join('}, {')}}.`,
    )
  return text
}
