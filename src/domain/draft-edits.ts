import { type AppearanceKind, appearanceOptions } from './appearance-option.ts'
import type { ColorResolution, TargetOrigin } from './color/color-resolution.ts'
import { type ColorKnowledge, resolveOptionValue } from './color/resolve-option-value.ts'
import { type Colorway, listColorways, pictureByColorway } from './colorway.ts'
import type { EditorAbilities } from './editor-abilities.ts'
import { explainSkip } from './explain-skip.ts'
import { findMixedOption } from './find-mixed-option.ts'
import type { Media, Product } from './product.ts'
import { writePrompt } from './prompt.ts'
import { nameThing } from './thing.ts'

/** An edit as planned, before it has a row of its own. */
export interface EditDraft {
  readonly product: Pick<Product, 'id' | 'title' | 'handle'>
  readonly colorway: Colorway
  readonly source: Media
  readonly targetHex: string | undefined
  readonly targetOrigin: TargetOrigin | undefined
  readonly thing: string
  readonly prompt: string
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
}

/**
 * One draft for each colorway of the product that lacks a picture, from its lead picture. Where another
 * picture already shows the wanted material or finish, that one is the source: then only the colour changes.
 */
export const draftEdits = (product: Product, context: PlanningContext): ProductDrafts => {
  const named = context.appearanceOptions ?? []
  const colorways = listColorways(product, named)
  const counts = { colorways: colorways.length, mixedOption: findMixedOption(product)?.name }
  const pictures = pictureByColorway(product, colorways)
  const lacking = colorways.filter(({ key }) => !pictures.has(key))
  const pictured = colorways.flatMap((colorway) => {
    const picture = pictures.get(colorway.key)
    return picture ? [{ colorway, picture }] : []
  })
  const lead = pictured[0]?.picture ?? product.media[0]
  if (!lead) return { ...counts, drafts: [], lacksSource: lacking.length > 0 }
  const kinds = new Map(appearanceOptions(product.options, named).map(({ name, kind }) => [name, kind]))
  const looks = (colorway: Colorway) =>
    JSON.stringify(colorway.values.filter(({ option }) => kinds.get(option) !== 'color'))
  const drafts = lacking.map((colorway) => {
    const shown = pictured.find((other) => looks(other.colorway) === looks(colorway)) ?? pictured[0]
    return draft(
      { product, kinds, colorway, source: shown?.picture ?? lead, shown: shown?.colorway },
      context,
    )
  })
  return { ...counts, drafts, lacksSource: false }
}

interface DraftInput {
  readonly product: Product
  readonly kinds: ReadonlyMap<string, AppearanceKind>
  readonly colorway: Colorway
  readonly source: Media
  /** The colorway that the source shows, where that is known. */
  readonly shown: Colorway | undefined
}

const draft = (
  { product, kinds, colorway, source, shown }: DraftInput,
  context: PlanningContext,
): EditDraft => {
  const changes = colorway.values.filter(
    ({ option, value }) => !shown?.values.some((had) => had.option === option && had.value === value),
  )
  const looks = changes.map((selected) => {
    const kind = kinds.get(selected.option) ?? 'look'
    const resolution = kind === 'color' ? resolveOptionValue(product.options, selected, context) : undefined
    return { option: selected.option, kind, value: selected.value, resolution, hex: hexOf(resolution) }
  })
  const colors = colorway.values.filter(({ option }) => kinds.get(option) === 'color')
  // Of a thing whose parts have a colour each, no single colour is the target.
  const hasParts = colors.length > 1
  const [color] = hasParts ? [] : colors
  const resolution = color && resolveOptionValue(product.options, color, context)
  const thing = nameThing(product)
  return {
    product: { id: product.id, title: product.title, handle: product.handle },
    colorway,
    source,
    targetHex: hexOf(resolution),
    targetOrigin: resolution?.kind === 'color' ? resolution.origin : undefined,
    thing,
    prompt: writePrompt({ thing, looks: hasParts ? looks.map(namePart) : looks }),
    needsPrompt: hasParts || looks.some(({ resolution }) => resolution?.kind !== 'color'),
    skipReason: explainSkip({ looks, hasParts, abilities: context.abilities }),
  }
}

/** Of a thing with a colour for each part, the prompt has to say which: "frame color". */
const namePart = <Look extends { option: string; kind: AppearanceKind }>(look: Look) => ({
  ...look,
  kind: look.kind === 'color' ? look.option.toLowerCase() : look.kind,
})

const hexOf = (resolution: ColorResolution | undefined): string | undefined =>
  resolution?.kind === 'color' ? resolution.hex : undefined
