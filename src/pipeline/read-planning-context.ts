import type { MeasuredSwatch } from '../domain/color/resolve-color.ts'
import type { PlanningContext } from '../domain/draft-edit.ts'
import { findTemplate } from '../domain/prompts/find-template.ts'
import type { Editors } from '../ports/editors.ts'
import type { Stores } from '../ports/stores.ts'
import { rankEditors } from './rank-editors.ts'

interface ContextDeps {
  readonly stores: Stores
  readonly editors: Editors
}

interface NamedForBatch {
  readonly provider?: string | undefined
  readonly template?: string | undefined
}

type ShopContext = PlanningContext & Required<Pick<PlanningContext, 'appearanceOptions' | 'prompts'>>

/**
 * What a shop's edits are drafted by besides its catalogue; `swatches` may be filled while products are read. Of a batch
 * that names an editor or a prompt, those take the place of the shop's.
 * @throws ColorwayError `invalid_input` where there is no such prompt
 */
export const readPlanningContext = async (
  { stores, editors }: ContextDeps,
  shopId: string,
  swatches: ReadonlyMap<string, MeasuredSwatch>,
  { provider, template }: NamedForBatch = {},
): Promise<ShopContext> => {
  const { colors, settings } = stores.forShop(shopId)
  const { appearanceOptions, promptTemplate, promptTemplates } = await settings.get()
  const lanes = await rankEditors({ stores, editors }, shopId, provider)
  return {
    abilities: {
      followsPrompts: lanes.some(({ followsPrompts }) => followsPrompts),
      isNamed: provider !== undefined,
    },
    appearanceOptions,
    prompts:
      template === undefined
        ? { promptTemplate, promptTemplates }
        : { promptTemplate: findTemplate({ promptTemplates }, template), promptTemplates: {} },
    dictionary: new Map((await colors.list()).map(({ name, meaning }) => [name, meaning])),
    swatches,
  }
}
