import { lookUpColor } from './color/color-dictionary.ts'
import type { ColorResolution, TargetOrigin } from './color/color-resolution.ts'
import { resolveColor } from './color/resolve-color.ts'
import { type ColorKnowledge, resolveOptionValue } from './color/resolve-option-value.ts'
import type { Colorway } from './colorway.ts'
import type { EditWish } from './edit-order.ts'
import type { EditorAbilities } from './editor-abilities.ts'
import { explainSkip } from './explain-skip.ts'
import type { Media, OptionValue, Product, SelectedOption } from './product.ts'
import { type PromptPlan, planOwnPrompt, planPrompt, writePrompt } from './prompt.ts'
import { chooseTemplate, type PromptTemplates } from './prompts/choose-template.ts'
import { findTemplate } from './prompts/find-template.ts'
import { type ReferencePicture, swatchReference } from './prompts/swatch-reference.ts'
import { toPromptLook } from './prompts/to-prompt-look.ts'
import type { Gallery, Start } from './read-gallery.ts'

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
  /** The alt text that was asked for; undefined: as the shop's pattern says. */
  readonly altText: string | undefined
  /** What was asked for row by row, as one text: the same asked for again makes no second edit. */
  readonly orderKey: string | undefined
}

/** What the shop's catalogue does not say itself. */
export interface PlanningContext extends ColorKnowledge {
  readonly abilities: EditorAbilities
  /** Options that the merchant named as appearance. */
  readonly appearanceOptions?: readonly string[]
  /** The shop's own; undefined: the built-in prompt. */
  readonly prompts?: PromptTemplates
}

export interface DraftInput
  extends Omit<Gallery, 'colorways' | 'pictured'>,
    Start,
    Pick<EditDraft, 'isAnew' | 'angle'> {
  readonly colorway: Colorway
  /** What is wanted otherwise than usual. */
  readonly wish?: EditWish
}

/**
 * Drafts one edit: its target, its prompts, and whether anybody can make it.
 * @throws ColorwayError `invalid_input` where the wish names a prompt that there is not, or has one that is none
 */
export const draftEdit = (
  { product, thing: noun, kinds, colorway, source, shown, isAnew, angle, wish = {} }: DraftInput,
  context: PlanningContext,
): EditDraft => {
  const thing = wish.thing ?? noun
  const resolve = (selected: SelectedOption): ColorResolution =>
    resolveWish(wish, context) ?? resolveOptionValue(product.options, selected, context)
  const changes = colorway.values.filter(
    ({ option, value }) => !shown?.values.some((had) => had.option === option && had.value === value),
  )
  const looks = changes.map((selected) => {
    const kind = kinds.get(selected.option) ?? 'look'
    const resolution = kind === 'color' ? resolve(selected) : undefined
    const { option } = selected
    const value = kind === 'color' ? (wish.targetName ?? selected.value) : selected.value
    return { option, kind, value, resolution, hex: hexOf(resolution) }
  })
  const colors = colorway.values.filter(({ option }) => kinds.get(option) === 'color')
  // Of a thing whose parts have a colour each, no single colour is the target.
  const hasParts = colors.length > 1
  const [color] = hasParts ? [] : colors
  const resolution = color && resolve(color)
  const template = templateFor({ product, thing, wish }, context)
  const subject = {
    thing,
    title: product.title,
    looks: looks.map((look) => toPromptLook(look, { hasParts })),
  }
  const promptPlan =
    wish.prompt === undefined ? planPrompt(subject, template) : planOwnPrompt(subject, wish.prompt)
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
    // Who writes a prompt wants it read.
    needsPrompt:
      wish.prompt !== undefined || hasParts || looks.some(({ resolution }) => resolution?.kind !== 'color'),
    skipReason: explainSkip({ looks, hasParts, abilities: context.abilities }),
    altText: wish.altText,
    orderKey: undefined,
  }
}

/** The colour that was asked for; undefined where the option value says it. */
const resolveWish = (
  { targetHex, targetName }: EditWish,
  { dictionary }: PlanningContext,
): ColorResolution | undefined => {
  if (targetHex !== undefined) return { kind: 'color', hex: targetHex, origin: 'order' }
  if (targetName === undefined) return undefined
  return resolveColor(targetName, { meaning: dictionary && lookUpColor(dictionary, targetName) })
}

interface Worded extends Pick<DraftInput, 'product' | 'thing'> {
  readonly wish: EditWish
}

const templateFor = ({ product, thing, wish }: Worded, { prompts }: PlanningContext): string | undefined => {
  if (wish.template !== undefined) return findTemplate(prompts ?? { promptTemplates: {} }, wish.template)
  return prompts && chooseTemplate(prompts, { ...product, thing })
}

const findValue = ({ options }: Product, { option, value }: SelectedOption): OptionValue | undefined =>
  options.find(({ name }) => name === option)?.values.find(({ name }) => name === value)

const hexOf = (resolution: ColorResolution | undefined): string | undefined =>
  resolution?.kind === 'color' ? resolution.hex : undefined
