import { foldText } from '../fold-text.ts'

export interface PromptTemplates {
  readonly promptTemplate: string
  /** By product type, or by the noun of the thing, however they are spelled. */
  readonly promptTemplates: Readonly<Record<string, string>>
}

interface TypedThing {
  readonly productType: string
  readonly thing: string
}

/** The shop's template for a product: the one for its type, for what it is, or the shop's usual one. */
export const chooseTemplate = (
  { promptTemplate, promptTemplates }: PromptTemplates,
  { productType, thing }: TypedThing,
): string => {
  const byName = new Map(Object.entries(promptTemplates).map(([name, text]) => [foldText(name), text]))
  return byName.get(foldText(productType)) ?? byName.get(foldText(thing)) ?? promptTemplate
}
