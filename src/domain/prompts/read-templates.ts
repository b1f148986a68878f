import { ColorwayError, invalidFields, invalidInput } from '../errors.ts'
import { foldText } from '../fold-text.ts'
import { readTemplate } from './read-template.ts'

const mostTemplates = 50
const longestType = 255

const wrongForm =
  'Prompts by product type are JSON: {"Hoodies": "Change only the color of the {thing} to {looks}."}.'

/**
 * Templates by product type, as JSON.
 * @throws ColorwayError `invalid_input`, with a field "promptTemplates/TYPE" for each whose template cannot be one
 */
export const readTemplates = (text: string): Readonly<Record<string, string>> => {
  const entries = Object.entries(parse(text))
  if (entries.length > mostTemplates)
    throw invalidInput(`There can be prompts for ${mostTemplates} product types, not for ${entries.length}.`)
  const wrong: Record<string, string> = {}
  const seen = new Set<string>()
  const read = entries.flatMap(([type, template]) => {
    try {
      if (seen.has(foldText(type))) throw invalidInput('A product type has two prompts: leave one out.')
      seen.add(foldText(type))
      return [readEntry([type, template])]
    } catch (error) {
      if (!(error instanceof ColorwayError)) throw error
      wrong[`promptTemplates/${type}`] = error.message
      return []
    }
  })
  if (Object.keys(wrong).length > 0) throw invalidFields(wrong)
  return Object.fromEntries(read)
}

const readEntry = ([name, template]: [string, unknown]): [string, string] => {
  const type = name.trim()
  if (foldText(type) === '' || type.length > longestType)
    throw invalidInput(`A product type has 1 to ${longestType} characters.`)
  if (typeof template !== 'string') throw invalidInput(wrongForm)
  try {
    return [type, readTemplate(template)]
  } catch (error) {
    throw error instanceof Error ? invalidInput(`The prompt for “${type}”: ${error.message}`) : error
  }
}

const parse = (text: string): object => {
  try {
    const parsed: unknown = JSON.parse(text)
    if (typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)) return parsed
  } catch {
    // Told below, as what is JSON and no object.
  }
  throw invalidInput(wrongForm)
}
