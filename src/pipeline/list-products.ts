import { appearanceOptions } from '../domain/appearance-option.ts'
import { type ColorKnowledge, resolveOptionValue } from '../domain/color/resolve-option-value.ts'
import { type Colorway, listColorways, pictureByColorway } from '../domain/colorway.ts'
import { type ColorwayStanding, standingOf } from '../domain/colorway-standing.ts'
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
  readonly standing: ColorwayStanding
}

/** A page of a shop's products with their colorways, and what is under way for each. */
export const listProducts = async (
  stores: Stores,
  shopId: string,
  page: PageRequest,
  filter: ProductFilter,
): Promise<Page<ListedProduct>> => {
  const { rows, nextAfter } = await stores.forShop(shopId).mirror.list(page, filter)
  return { rows: await describeProducts(stores, shopId, rows), nextAfter }
}

/** Those of the products with these ids that the mirror has, in the order of the ids. */
export const listNamedProducts = async (
  stores: Stores,
  shopId: string,
  productIds: readonly string[],
): Promise<readonly ListedProduct[]> => {
  const { mirror } = stores.forShop(shopId)
  const found = await mirror.find({ productIds, handles: [], variantIds: [], skus: [] })
  const byId = new Map(found.map((product) => [product.id, product]))
  const named = productIds.flatMap((id) => byId.get(id) ?? [])
  return describeProducts(stores, shopId, named)
}

const describeProducts = async (
  stores: Stores,
  shopId: string,
  products: readonly MirrorProduct[],
): Promise<readonly ListedProduct[]> => {
  const { edits, settings, colors } = stores.forShop(shopId)
  const [{ appearanceOptions: named }, entries, openEdits] = await Promise.all([
    settings.get(),
    colors.list(),
    edits.listOpen(products.map(({ id }) => id)),
  ])
  const dictionary = new Map(entries.map(({ name, meaning }) => [name, meaning]))
  const open = Map.groupBy(openEdits, ({ productId }) => productId)
  return products.map((product) => ({
    product,
    colorways: describeColorways(product, { named, dictionary, open: open.get(product.id) ?? [] }),
    mixedOption: findMixedOption(product)?.name,
  }))
}

interface Knowledge extends ColorKnowledge {
  readonly named: readonly string[]
  readonly open: readonly OpenEdit[]
}

const describeColorways = (product: Product, knowledge: Knowledge): ListedColorway[] => {
  const colorways = listColorways(product, knowledge.named)
  const pictures = pictureByColorway(product, colorways)
  return colorways.map((colorway) => {
    const mediaId = pictures.get(colorway.key)?.id
    const states = knowledge.open.flatMap(({ colorwayKey, state }) =>
      colorwayKey === colorway.key ? state : [],
    )
    return {
      key: colorway.key,
      label: colorway.label,
      hex: findHex(product, colorway, knowledge),
      mediaId,
      edit: states[0],
      standing: standingOf(mediaId !== undefined, states),
    }
  })
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
