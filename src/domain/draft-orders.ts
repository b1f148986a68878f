import { type Colorway, labelOfKey } from './colorway.ts'
import { draftEdit, type EditDraft, type PlanningContext } from './draft-edit.ts'
import type { ProductDrafts } from './draft-edits.ts'
import { type EditOrder, orderKeyOf } from './edit-order.ts'
import { ColorwayError } from './errors.ts'
import { findMixedOption } from './find-mixed-option.ts'
import { isOutside, outsidePicture } from './outside-picture.ts'
import type { Product } from './product.ts'
import {
  chooseStart,
  type Gallery,
  readGallery,
  type Start,
  showsColorway,
  startFrom,
} from './read-gallery.ts'

/** The edit that an order asks for, before its prompts are written; or why there is none: a sentence for the merchant. */
export type OrderStart =
  | { readonly kind: 'start'; readonly colorway: Colorway; readonly start: Start; readonly isAnew: boolean }
  | { readonly kind: 'no-colorway' | 'pictured' | 'no-source'; readonly why: string }

/** Drafts what was asked for edit by edit, as far as the product still allows it. */
export const draftOrders = (
  product: Product,
  context: PlanningContext,
  orders: readonly EditOrder[],
): ProductDrafts => {
  const gallery = readGallery(product, context.appearanceOptions)
  const drafted = orders.map((order) => draftOrder(gallery, context, order))
  return {
    colorways: gallery.colorways.length,
    drafts: drafted.flatMap((one) => (one.kind === 'draft' ? [one.draft] : [])),
    lacksSource: false,
    mixedOption: findMixedOption(product)?.name,
    unmet: drafted.flatMap((one) => (one.kind === 'draft' ? [] : [one.why])),
  }
}

type OrderDraft =
  | { readonly kind: 'draft'; readonly draft: EditDraft }
  | { readonly kind: 'none'; readonly why: string }

const draftOrder = (gallery: Gallery, context: PlanningContext, order: EditOrder): OrderDraft => {
  const found = findOrderStart(gallery, order)
  if (found.kind !== 'start') return { kind: 'none', why: found.why }
  const { colorway, start, isAnew } = found
  const { media } = gallery.product
  const angle = order.isFurther ? Math.max(1, media.indexOf(start.source) + 1) : 0
  try {
    const draft = draftEdit({ ...gallery, ...start, colorway, isAnew, angle, wish: order.wish }, context)
    return { kind: 'draft', draft: { ...draft, orderKey: orderKeyOf(order) } }
  } catch (error) {
    if (!(error instanceof ColorwayError) || error.code !== 'invalid_input') throw error
    return { kind: 'none', why: tellError(error) }
  }
}

/** What is wrong with a wish, and what to do about it. */
export const tellError = ({ message, hint }: ColorwayError): string =>
  hint === undefined ? message : `${message} ${hint}`

export const findOrderStart = (gallery: Gallery, order: EditOrder): OrderStart => {
  const { product, colorways, pictured } = gallery
  const { title } = product
  const colorway = colorways.find(({ key }) => key === order.colorwayKey)
  if (!colorway)
    return { kind: 'no-colorway', why: `${title} has no colour ${labelOfKey(order.colorwayKey)}.` }
  const { label } = colorway
  const isPictured = pictured.some(({ colorway: other }) => other.key === colorway.key)
  if (order.onlyMissing && isPictured) return { kind: 'pictured', why: `${title} has a picture of ${label}.` }
  const start = order.source ? findStart(gallery, order.source, colorway) : chooseStart(gallery, colorway)
  if (!start)
    return {
      kind: 'no-source',
      why: order.source
        ? `${title} no longer has the picture to start from.`
        : `${title} has no picture to start from.`,
    }
  if (!isOutside(start.source.id) && isPictured && showsColorway(gallery, start.source, colorway))
    return {
      kind: 'no-source',
      why: order.source
        ? `The picture to start from shows ${label} already.`
        : `${title} has no picture but that of ${label} to make ${label} from.`,
    }
  return { kind: 'start', colorway, start, isAnew: isPictured }
}

const findStart = (
  gallery: Gallery,
  source: NonNullable<EditOrder['source']>,
  colorway: Colorway,
): Start | undefined => {
  // Of a picture from elsewhere nobody knows which colour it shows.
  if (source.kind === 'url') return { source: outsidePicture(source.url), shown: undefined }
  return startFrom(gallery, source.mediaId, colorway)
}
