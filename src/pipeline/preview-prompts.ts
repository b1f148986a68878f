import { appearanceOptions } from '../domain/appearance-option.ts'
import type { EditDraft, PlanningContext } from '../domain/draft-edit.ts'
import { draftAnyEdits } from '../domain/draft-edits.ts'
import type { Product } from '../domain/product.ts'
import { chooseTemplate } from '../domain/prompts/choose-template.ts'
import { measurePrompt, type PromptMeasure } from '../domain/prompts/measure-prompt.ts'
import { type PromptPreview, previewPrompt } from '../domain/prompts/preview-prompt.ts'
import { readTemplate } from '../domain/prompts/read-template.ts'
import type { PicturedSwatch } from '../domain/swatches-to-measure.ts'
import type { Catalogs } from '../ports/catalog.ts'
import type { Editors } from '../ports/editors.ts'
import type { EditorDescription } from '../ports/image-editor.ts'
import type { PictureDesk } from '../ports/picture-desk.ts'
import type { Stores } from '../ports/stores.ts'
import { createSwatchMeter } from './measure-swatches.ts'
import { readPlanningContext } from './read-planning-context.ts'

export interface PreviewDeps {
  readonly stores: Stores
  readonly catalogs: Catalogs
  readonly editors: Editors
  readonly desk: Pick<PictureDesk, 'measureSwatch'>
}

interface PreviewRequest {
  readonly shopId: string
  readonly productIds: readonly string[]
  /** Instead of the shop's own, for all of these products. */
  readonly template: string | undefined
}

export interface ColorwayPrompt extends PromptPreview {
  readonly draft: EditDraft
  /** How long the prompt is for each editor that follows prompts; one that is too long is not sent. */
  readonly measures: readonly (PromptMeasure & Pick<EditorDescription, 'provider' | 'model'>)[]
}

/**
 * The exact prompts of all colorways of some products, also of those that have their picture. Products that the
 * shop does not have, or that have no picture or colorway, give none.
 * @throws ColorwayError `invalid_input` for what is no template
 */
export const previewPrompts = async (
  deps: PreviewDeps,
  { shopId, productIds, template }: PreviewRequest,
): Promise<readonly ColorwayPrompt[]> => {
  const { mirror } = deps.stores.forShop(shopId)
  const meter = createSwatchMeter(deps.catalogs.forShop(shopId), deps.desk)
  const context = await readPlanningContext(deps, shopId, meter.measured)
  const prompts =
    template === undefined ? context.prompts : { promptTemplate: readTemplate(template), promptTemplates: {} }
  const { usable } = await deps.editors.forShop(shopId)
  const measure = (prompt: string): ColorwayPrompt['measures'] =>
    usable
      .filter(({ description }) => description.followsPrompts)
      .map(({ description }) => ({
        provider: description.provider,
        model: description.model,
        ...measurePrompt(prompt, description),
      }))

  const previewProduct = async (productId: string): Promise<readonly ColorwayPrompt[]> => {
    const product = await mirror.get(productId)
    if (!product) return []
    await meter.measure(picturedSwatches(product, context))
    return draftAnyEdits(product, { ...context, prompts }).map((draft) => ({
      draft,
      ...previewPrompt(draft, chooseTemplate(prompts, { ...product, thing: draft.thing })),
      measures: measure(draft.prompt),
    }))
  }
  return (await Promise.all(productIds.map(previewProduct))).flat()
}

/** Of all colours, also of those that need no picture any more. */
const picturedSwatches = (
  { options }: Product,
  { appearanceOptions: named }: PlanningContext,
): readonly PicturedSwatch[] => {
  const colors = appearanceOptions(options, named).filter(({ kind }) => kind === 'color')
  return options
    .filter((option) => colors.some(({ name }) => name === option.name))
    .flatMap(({ values }) => values)
    .flatMap(({ name: value, swatchHex, swatchImageUrl: url }) =>
      url !== undefined && swatchHex === undefined ? [{ value, url }] : [],
    )
}
