import { appearanceKind } from './appearance-option.ts'
import { resolveColor } from './color/resolve-color.ts'
import { type Colorway, listColorways, nonColorValues, pictureByColorway } from './colorway.ts'
import type { EditorAbilities } from './editor-abilities.ts'
import { explainSkip } from './explain-skip.ts'
import type { Media, Product } from './product.ts'
import { writePrompt } from './prompt.ts'
import { nameThing } from './thing.ts'

/** An edit as planned, before it has a row of its own. */
export interface EditDraft {
  readonly product: Pick<Product, 'id' | 'title' | 'handle'>
  readonly colorway: Colorway
  readonly source: Media
  readonly targetHex: string | undefined
  readonly targetOrigin: 'swatch' | 'name' | undefined
  readonly thing: string
  readonly prompt: string
  /** Why nothing will be made, in the merchant's words; undefined where something will. */
  readonly skipReason: string | undefined
}

export interface ProductDrafts {
  readonly colorways: number
  readonly drafts: readonly EditDraft[]
  /** The product has colorways without a picture, but no picture to start from. */
  readonly lacksSource: boolean
}

/**
 * One draft for each colorway of the product that lacks a picture, from its lead picture. Where another
 * picture already shows the wanted material or finish, that one is the source: then only the colour changes.
 */
export const draftEdits = (product: Product, abilities: EditorAbilities): ProductDrafts => {
  const colorways = listColorways(product)
  const pictures = pictureByColorway(product, colorways)
  const lacking = colorways.filter(({ key }) => !pictures.has(key))
  const pictured = colorways.flatMap((colorway) => {
    const picture = pictures.get(colorway.key)
    return picture ? [{ colorway, picture }] : []
  })
  const lead = pictured[0]?.picture ?? product.media[0]
  if (!lead) return { colorways: colorways.length, drafts: [], lacksSource: lacking.length > 0 }
  const drafts = lacking.map((colorway) => {
    const alike = pictured.find((shown) => sameNonColor(shown.colorway, colorway))
    const shown = alike ?? pictured[0]
    return draft({ product, colorway, source: shown?.picture ?? lead, shown: shown?.colorway }, abilities)
  })
  return { colorways: colorways.length, drafts, lacksSource: false }
}

interface DraftInput {
  readonly product: Product
  readonly colorway: Colorway
  readonly source: Media
  /** The colorway that the source shows, where that is known. */
  readonly shown: Colorway | undefined
}

const draft = ({ product, colorway, source, shown }: DraftInput, abilities: EditorAbilities): EditDraft => {
  const colorValue = colorway.values.find(({ option }) => appearanceKind(option) === 'color')
  const resolution = colorValue && resolveColor(colorValue.value, swatchOf(product, colorValue))
  const target = resolution?.kind === 'color' ? resolution : undefined
  const changes = colorway.values.filter(
    ({ option, value }) => !shown?.values.some((had) => had.option === option && had.value === value),
  )
  const thing = nameThing(product)
  const looks = changes.map(({ option, value }) => {
    const kind = appearanceKind(option) ?? 'color'
    return { kind, value, hex: kind === 'color' ? target?.hex : undefined }
  })
  return {
    product: { id: product.id, title: product.title, handle: product.handle },
    colorway,
    source,
    targetHex: target?.hex,
    targetOrigin: target?.origin,
    thing,
    prompt: writePrompt({ thing, looks }),
    skipReason: explainSkip({ looks, resolution, colorName: colorValue?.value, abilities }),
  }
}

const sameNonColor = (one: Colorway, other: Colorway): boolean =>
  JSON.stringify(nonColorValues(one)) === JSON.stringify(nonColorValues(other))

const swatchOf = (product: Product, { option, value }: { option: string; value: string }) =>
  product.options.find(({ name }) => name === option)?.values.find(({ name }) => name === value)?.swatchHex
