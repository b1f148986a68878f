import { appearanceOptions } from '../domain/appearance-option.ts'
import { type ColorKnowledge, resolveOptionValue } from '../domain/color/resolve-option-value.ts'
import { type Colorway, listColorways, pictureByColorway } from '../domain/colorway.ts'
import type { EditState } from '../domain/edit-state.ts'
import { findMixedOption } from '../domain/find-mixed-option.ts'
import type { Product } from '../domain/product.ts'
import type { ProductFilter } from '../domain/product-filter.ts'
import type { OpenEdit } from '../ports/edit-store.ts'
import type { MirrorProduct } from '../ports/mirror-store.ts'
import type { Page, PageRequest } from '../ports/page.ts'
import type { Stores } from '../ports/stores.ts'

export interface ListedProduct {
  readonly product: MirrorProduct
  readonly colorways: readonly ListedColorway[]
  readonly mixedOption: string | undefined
}

export interface ListedColorway extends Pick<Colorway, 'key' | 'label'> {
  /** "#RRGGBB", of those with one colour that is known. */
  readonly hex: string | undefined
  /** The picture of its own. */
  readonly mediaId: string | undefined
  /** Where the edit stands that is on its way for it. */
  readonly edit: EditState | undefined
}

/** A page of a shop's products with their colorways, and what is under way for each. */
export const listProducts = async (
  stores: Stores,
  shopId: string,
  page: PageRequest,
  filter: ProductFilter,
): Promise<Page<ListedProduct>> => {
  const { mirror, edits, settings, colors } = stores.forShop(shopId)
  const [{ rows, nextAfter }, { appearanceOptions: named }, entries] = await Promise.all([
    mirror.list(page, filter),
    settings.get(),
    colors.list(),
  ])
  const dictionary = new Map(entries.map(({ name, meaning }) => [name, meaning]))
  const open = Map.groupBy(await edits.listOpen(rows.map(({ id }) => id)), ({ productId }) => productId)
  return {
    rows: rows.map((product) => ({
      product,
      colorways: describeColorways(product, { named, dictionary, open: open.get(product.id) ?? [] }),
      mixedOption: findMixedOption(product)?.name,
    })),
    nextAfter,
  }
}

interface Knowledge extends ColorKnowledge {
  readonly named: readonly string[]
  readonly open: readonly OpenEdit[]
}

const describeColorways = (product: Product, knowledge: Knowledge): ListedColorway[] => {
  const colorways = listColorways(product, knowledge.named)
  const pictures = pictureByColorway(product, colorways)
  return colorways.map((colorway) => ({
    key: colorway.key,
    label: colorway.label,
    hex: findHex(product, colorway, knowledge),
    mediaId: pictures.get(colorway.key)?.id,
    edit: knowledge.open.find(({ colorwayKey }) => colorwayKey === colorway.key)?.state,
  }))
}

const findHex = (
  { options }: Product,
  { values }: Colorway,
  { named, ...colors }: Knowledge,
): string | undefined => {
  const names = appearanceOptions(options, named).flatMap(({ name, kind }) => (kind === 'color' ? name : []))
  const [color, other] = values.filter(({ option }) => names.includes(option))
  if (color === undefined || other !== undefined) return undefined
  const resolution = resolveOptionValue(options, color, colors)
  return resolution.kind === 'color' ? resolution.hex : undefined
}
