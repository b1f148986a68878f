import { invalidInput } from '../errors.ts'
import { foldText } from '../fold-text.ts'
import type { PromptTemplates } from './choose-template.ts'

/**
 * One of the shop's templates by its name, however that is spelled.
 * @throws ColorwayError `invalid_input` where there is none of that name
 */
export const findTemplate = (
  { promptTemplates }: Pick<PromptTemplates, 'promptTemplates'>,
  name: string,
): string => {
  const known = Object.entries(promptTemplates)
  const found = known.find(([other]) => foldText(other) === foldText(name))
  if (found) return found[1]
  const names = known.map(([other]) => `“${other}”`).join(', ')
  throw invalidInput(
    `There is no prompt “${name}” in your settings.`,
    names === '' ? 'Add one first, or leave it out.' : `There are ${names}.`,
  )
}
