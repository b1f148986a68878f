import { type ProductWishes, usualWishes } from './batch-wishes.ts'
import type { ColorResolution, TargetOrigin } from './color/color-resolution.ts'
import { type ColorKnowledge, resolveOptionValue } from './color/resolve-option-value.ts'
import { type Colorway, labelOfKey } from './colorway.ts'
import type { EditorAbilities } from './editor-abilities.ts'
import { explainSkip } from './explain-skip.ts'
import { findMixedOption } from './find-mixed-option.ts'
import type { Media, OptionValue, Product, SelectedOption } from './product.ts'
import { type PromptPlan, planPrompt, writePrompt } from './prompt.ts'
import { chooseTemplate, type PromptTemplates } from './prompts/choose-template.ts'
import { type ReferencePicture, swatchReference } from './prompts/swatch-reference.ts'
import { toPromptLook } from './prompts/to-prompt-look.ts'
import { chooseStart, type Gallery, readGallery, type Start, shownIn, showsColorway } from './read-gallery.ts'

/** An edit as planned, before it has a row of its own. */
export interface EditDraft {
  readonly product: Pick<Product, 'id' | 'title' | 'handle'>
  readonly colorway: Colorway
  readonly source: Media
  /** 0 for the lead angle; of a further one the place of its source in the gallery, from 1. */
  readonly angle: number
  /** The colorway has a picture, which is to be replaced: the edit is to be none that was made before. */
  readonly isAnew: boolean
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
  /** What was asked for and cannot be, a sentence each, for the merchant. */
  readonly unmet: readonly string[]
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
 * One draft for each colorway of the product that lacks a picture, or for each that is named, from its lead picture.
 * Where another picture already shows the wanted material or finish, that one is the source: then only the colour
 * changes. Behind each come drafts from the further pictures that are named, but for those that show its colour already.
 */
export const draftEdits = (
  product: Product,
  context: PlanningContext,
  { keys, mediaIds }: ProductWishes = usualWishes,
): ProductDrafts => {
  const gallery = readGallery(product, context.appearanceOptions)
  const { colorways, pictured } = gallery
  const mixedOption = findMixedOption(product)?.name
  const isPictured = (key: string) => pictured.some(({ colorway }) => colorway.key === key)
  const wanted = colorways.filter(({ key }) => keys?.includes(key) ?? !isPictured(key))
  const sourced = wanted.flatMap((colorway) => {
    const start = chooseStart(gallery, colorway)
    const isOwn = start && isPictured(colorway.key) && showsColorway(gallery, start.source, colorway)
    return start && !isOwn ? [{ colorway, ...start }] : []
  })
  const further = product.media.filter(({ id }) => mediaIds.includes(id))
  const drafts = sourced.flatMap(({ colorway, ...start }) => {
    const isAnew = isPictured(colorway.key)
    const lead = draft({ ...gallery, ...start, colorway, isAnew, angle: 0 }, context)
    if (lead.skipReason !== undefined) return [lead]
    const angles = further.filter(
      (media) => media.id !== start.source.id && !showsColorway(gallery, media, colorway),
    )
    return [
      lead,
      ...angles.map((source) => {
        const shown = shownIn(gallery, source) ?? start.shown
        const angle = product.media.indexOf(source) + 1
        return draft({ ...gallery, source, shown, colorway, isAnew, angle }, context)
      }),
    ]
  })
  const lacksSource = wanted.length > 0 && product.media.length === 0
  const found = { wanted, sourced, keys: mixedOption === undefined ? keys : undefined, mediaIds, lacksSource }
  return { colorways: colorways.length, drafts, lacksSource, mixedOption, unmet: tellUnmet(product, found) }
}

interface Found extends ProductWishes, Pick<ProductDrafts, 'lacksSource'> {
  readonly wanted: readonly Colorway[]
  readonly sourced: readonly { readonly colorway: Colorway }[]
}

const tellUnmet = (
  { title, media }: Product,
  { wanted, sourced, keys = [], mediaIds, lacksSource }: Found,
): string[] => {
  const unknown = keys.filter((key) => !wanted.some((colorway) => colorway.key === key))
  const gone = mediaIds.filter((mediaId) => !media.some(({ id }) => id === mediaId))
  const alone = lacksSource
    ? []
    : wanted.filter(({ key }) => !sourced.some(({ colorway }) => colorway.key === key))
  return [
    ...unknown.map((key) => `${title} has no colour ${labelOfKey(key)}.`),
    ...gone.map((mediaId) => `${title} has no picture ${mediaId}.`),
    ...alone.map(({ label }) => `${title} has no picture but that of ${label} to make ${label} from.`),
  ]
}

/** The draft of every colorway, as if it lacked its picture: what would be asked for. Empty without any picture. */
export const draftAnyEdits = (product: Product, context: PlanningContext): readonly EditDraft[] => {
  const gallery = readGallery(product, context.appearanceOptions)
  return gallery.colorways.flatMap((colorway) => {
    const start = chooseStart(gallery, colorway)
    return start ? [draft({ ...gallery, ...start, colorway, isAnew: false, angle: 0 }, context)] : []
  })
}

interface DraftInput
  extends Omit<Gallery, 'colorways' | 'pictured'>,
    Start,
    Pick<EditDraft, 'isAnew' | 'angle'> {
  readonly colorway: Colorway
}

const draft = (
  { product, thing, kinds, colorway, source, shown, isAnew, angle }: DraftInput,
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
    angle,
    isAnew,
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
