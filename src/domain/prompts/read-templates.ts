import { invalidInput } from '../errors.ts'
import { foldText } from '../fold-text.ts'
import { readTemplate } from './read-template.ts'

const mostTemplates = 50
const longestType = 255

const wrongForm =
  'Prompts by product type are JSON: {"Hoodies": "Change only the color of the {thing} to {looks}."}.'

/**
 * Templates by product type, as JSON.
 * @throws ColorwayError `invalid_input`, naming the product type whose template cannot be one
 */
export const readTemplates = (text: string): Readonly<Record<string, string>> => {
  const entries = Object.entries(parse(text))
  if (entries.length > mostTemplates)
    throw invalidInput(`There can be prompts for ${mostTemplates} product types, not for ${entries.length}.`)
  const folded = new Set(entries.map(([type]) => foldText(type)))
  if (folded.size < entries.length) throw invalidInput('A product type has two prompts: leave one out.')
  return Object.fromEntries(entries.map(readEntry))
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
