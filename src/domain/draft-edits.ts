import { type AppearanceKind, appearanceOptions } from './appearance-option.ts'
import type { ColorResolution, TargetOrigin } from './color/color-resolution.ts'
import { type ColorKnowledge, resolveOptionValue } from './color/resolve-option-value.ts'
import { type Colorway, listColorways, pictureByColorway } from './colorway.ts'
import type { EditorAbilities } from './editor-abilities.ts'
import { explainSkip } from './explain-skip.ts'
import { findMixedOption } from './find-mixed-option.ts'
import type { Media, OptionValue, Product, SelectedOption } from './product.ts'
import { type PromptPlan, planPrompt, writePrompt } from './prompt.ts'
import { chooseTemplate, type PromptTemplates } from './prompts/choose-template.ts'
import { type ReferencePicture, swatchReference } from './prompts/swatch-reference.ts'
import { toPromptLook } from './prompts/to-prompt-look.ts'
import { nameThing } from './thing.ts'

/** An edit as planned, before it has a row of its own. */
export interface EditDraft {
  readonly product: Pick<Product, 'id' | 'title' | 'handle'>
  readonly colorway: Colorway
  readonly source: Media
  readonly targetHex: string | undefined
  readonly targetOrigin: TargetOrigin | undefined
  readonly thing: string
  /** Without a word about references: every editor can be sent it. */
  readonly prompt: string
  /** What all prompts of the edit are written from. */
  readonly promptPlan: PromptPlan
  /** What shows how the new values look: to be sent along where an editor takes several pictures. */
  readonly references: readonly ReferencePicture[]
  /** Painting one colour does not do: only an editor that follows prompts can make it. */
  readonly needsPrompt: boolean
  /** Why nothing will be made, in the merchant's words; undefined where something will. */
  readonly skipReason: string | undefined
}

export interface ProductDrafts {
  readonly colorways: number
  readonly drafts: readonly EditDraft[]
  /** The product has colorways without a picture, but no picture to start from. */
  readonly lacksSource: boolean
  /** The option whose values mix colours and sizes: nothing is drafted then. */
  readonly mixedOption: string | undefined
}

/** What the shop's catalogue does not say itself. */
export interface PlanningContext extends ColorKnowledge {
  readonly abilities: EditorAbilities
  /** Options that the merchant named as appearance. */
  readonly appearanceOptions?: readonly string[]
  /** The shop's own; undefined: the built-in prompt. */
  readonly prompts?: PromptTemplates
}

/**
 * One draft for each colorway of the product that lacks a picture, from its lead picture. Where another
 * picture already shows the wanted material or finish, that one is the source: then only the colour changes.
 */
export const draftEdits = (product: Product, context: PlanningContext): ProductDrafts => {
  const gallery = readGallery(product, context)
  const { colorways, pictured } = gallery
  const lacking = colorways.filter(({ key }) => !pictured.some(({ colorway }) => colorway.key === key))
  const counts = { colorways: colorways.length, mixedOption: findMixedOption(product)?.name }
  const drafts = lacking.flatMap((colorway) => draftFrom(gallery, colorway, context) ?? [])
  return { ...counts, drafts, lacksSource: drafts.length < lacking.length }
}

/** The draft of every colorway, as if it lacked its picture: what would be asked for. Empty without any picture. */
export const draftAnyEdits = (product: Product, context: PlanningContext): readonly EditDraft[] => {
  const { pictured, ...gallery } = readGallery(product, context)
  return gallery.colorways.flatMap((colorway) => {
    const others = pictured.filter((other) => other.colorway.key !== colorway.key)
    return draftFrom({ ...gallery, pictured: others }, colorway, context) ?? []
  })
}

interface Gallery {
  readonly product: Product
  readonly thing: string
  readonly kinds: ReadonlyMap<string, AppearanceKind>
  readonly colorways: readonly Colorway[]
  /** Those that have a picture of their own. */
  readonly pictured: readonly { readonly colorway: Colorway; readonly picture: Media }[]
}

const readGallery = (product: Product, { appearanceOptions: named = [] }: PlanningContext): Gallery => {
  const colorways = listColorways(product, named)
  const pictures = pictureByColorway(product, colorways)
  return {
    product,
    thing: nameThing(product),
    kinds: new Map(appearanceOptions(product.options, named).map(({ name, kind }) => [name, kind])),
    colorways,
    pictured: colorways.flatMap((colorway) => {
      const picture = pictures.get(colorway.key)
      return picture ? [{ colorway, picture }] : []
    }),
  }
}

const draftFrom = (gallery: Gallery, colorway: Colorway, context: PlanningContext): EditDraft | undefined => {
  const { product, kinds, pictured } = gallery
  const looks = ({ values }: Colorway) =>
    JSON.stringify(values.filter(({ option }) => kinds.get(option) !== 'color'))
  const shown = pictured.find((other) => looks(other.colorway) === looks(colorway)) ?? pictured[0]
  const source = shown?.picture ?? product.media[0]
  return source && draft({ ...gallery, colorway, source, shown: shown?.colorway }, context)
}

interface DraftInput extends Omit<Gallery, 'colorways' | 'pictured'> {
  readonly colorway: Colorway
  readonly source: Media
  /** The colorway that the source shows, where that is known. */
  readonly shown: Colorway | undefined
}

const draft = (
  { product, thing, kinds, colorway, source, shown }: DraftInput,
  context: PlanningContext,
): EditDraft => {
  const changes = colorway.values.filter(
    ({ option, value }) => !shown?.values.some((had) => had.option === option && had.value === value),
  )
  const looks = changes.map((selected) => {
    const kind = kinds.get(selected.option) ?? 'look'
    const resolution = kind === 'color' ? resolveOptionValue(product.options, selected, context) : undefined
    const { option, value } = selected
    return { option, kind, value, resolution, hex: hexOf(resolution) }
  })
  const colors = colorway.values.filter(({ option }) => kinds.get(option) === 'color')
  // Of a thing whose parts have a colour each, no single colour is the target.
  const hasParts = colors.length > 1
  const [color] = hasParts ? [] : colors
  const resolution = color && resolveOptionValue(product.options, color, context)
  const template = context.prompts && chooseTemplate(context.prompts, { ...product, thing })
  const subject = {
    thing,
    title: product.title,
    looks: looks.map((look) => toPromptLook(look, { hasParts })),
  }
  const promptPlan = planPrompt(subject, template)
  return {
    product: { id: product.id, title: product.title, handle: product.handle },
    colorway,
    source,
    targetHex: hexOf(resolution),
    targetOrigin: resolution?.kind === 'color' ? resolution.origin : undefined,
    thing,
    prompt: writePrompt(subject, promptPlan),
    promptPlan,
    references: looks.flatMap((look) => swatchReference({ ...look, known: findValue(product, look) })),
    needsPrompt: hasParts || looks.some(({ resolution }) => resolution?.kind !== 'color'),
    skipReason: explainSkip({ looks, hasParts, abilities: context.abilities }),
  }
}

const findValue = ({ options }: Product, { option, value }: SelectedOption): OptionValue | undefined =>
  options.find(({ name }) => name === option)?.values.find(({ name }) => name === value)

const hexOf = (resolution: ColorResolution | undefined): string | undefined =>
  resolution?.kind === 'color' ? resolution.hex : undefined
