import type { MeasuredSwatch } from '../domain/color/resolve-color.ts'
import type { PlanningContext } from '../domain/draft-edits.ts'
import type { Editors } from '../ports/editors.ts'
import type { Stores } from '../ports/stores.ts'
import { rankEditors } from './rank-editors.ts'

interface ContextDeps {
  readonly stores: Stores
  readonly editors: Editors
}

type ShopContext = PlanningContext & Required<Pick<PlanningContext, 'appearanceOptions' | 'prompts'>>

/** What a shop's edits are drafted by besides its catalogue; `swatches` may be filled while products are read. */
export const readPlanningContext = async (
  { stores, editors }: ContextDeps,
  shopId: string,
  swatches: ReadonlyMap<string, MeasuredSwatch>,
): Promise<ShopContext> => {
  const { colors, settings } = stores.forShop(shopId)
  const { appearanceOptions, promptTemplate, promptTemplates } = await settings.get()
  const lanes = await rankEditors({ stores, editors }, shopId)
  return {
    abilities: { followsPrompts: lanes.some(({ followsPrompts }) => followsPrompts) },
    appearanceOptions,
    prompts: { promptTemplate, promptTemplates },
    dictionary: new Map((await colors.list()).map(({ name, meaning }) => [name, meaning])),
    swatches,
  }
}
