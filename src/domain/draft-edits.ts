import { type ProductWishes, usualWishes } from './batch-wishes.ts'
import { type Colorway, labelOfKey } from './colorway.ts'
import { draftEdit, type EditDraft, type PlanningContext } from './draft-edit.ts'
import { findMixedOption } from './find-mixed-option.ts'
import type { Product } from './product.ts'
import { chooseStart, readGallery, shownIn, showsColorway, startFrom } from './read-gallery.ts'

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

/**
 * One draft for each colorway of the product that lacks a picture, or for each that is named, from its lead picture.
 * Where another picture already shows the wanted material or finish, that one is the source: then only the colour
 * changes; a picture that is named as the source is, whatever it shows. Behind each come drafts from the further pictures that are named, but for those that show its colour already.
 */
export const draftEdits = (
  product: Product,
  context: PlanningContext,
  { keys, mediaIds, sourceId }: ProductWishes = usualWishes,
): ProductDrafts => {
  const gallery = readGallery(product, context.appearanceOptions)
  const { colorways, pictured } = gallery
  const mixedOption = findMixedOption(product)?.name
  const isPictured = (key: string) => pictured.some(({ colorway }) => colorway.key === key)
  const wanted = colorways.filter(({ key }) => keys?.includes(key) ?? !isPictured(key))
  const sourced = wanted.flatMap((colorway) => {
    const start =
      sourceId === undefined ? chooseStart(gallery, colorway) : startFrom(gallery, sourceId, colorway)
    const isOwn = start && isPictured(colorway.key) && showsColorway(gallery, start.source, colorway)
    return start && !isOwn ? [{ colorway, ...start }] : []
  })
  const further = product.media.filter(({ id }) => mediaIds.includes(id))
  const drafts = sourced.flatMap(({ colorway, ...start }) => {
    const isAnew = isPictured(colorway.key)
    const lead = draftEdit({ ...gallery, ...start, colorway, isAnew, angle: 0 }, context)
    if (lead.skipReason !== undefined) return [lead]
    const angles = further.filter(
      (media) => media.id !== start.source.id && !showsColorway(gallery, media, colorway),
    )
    return [
      lead,
      ...angles.map((source) => {
        const shown = shownIn(gallery, source) ?? start.shown
        const angle = product.media.indexOf(source) + 1
        return draftEdit({ ...gallery, source, shown, colorway, isAnew, angle }, context)
      }),
    ]
  })
  const lacksSource = wanted.length > 0 && product.media.length === 0
  const asked = { keys: mixedOption === undefined ? keys : undefined, mediaIds, sourceId }
  const found = { wanted, sourced, lacksSource, ...asked }
  return { colorways: colorways.length, drafts, lacksSource, mixedOption, unmet: tellUnmet(product, found) }
}

interface Found extends ProductWishes, Pick<ProductDrafts, 'lacksSource'> {
  readonly wanted: readonly Colorway[]
  readonly sourced: readonly { readonly colorway: Colorway }[]
}

const tellUnmet = (
  { title, media }: Product,
  { wanted, sourced, keys = [], mediaIds, sourceId, lacksSource }: Found,
): string[] => {
  const unknown = keys.filter((key) => !wanted.some((colorway) => colorway.key === key))
  const isGone = (mediaId: string) => !media.some(({ id }) => id === mediaId)
  const isSourceGone = sourceId !== undefined && isGone(sourceId)
  const alone =
    lacksSource || isSourceGone
      ? []
      : wanted.filter(({ key }) => !sourced.some(({ colorway }) => colorway.key === key))
  return [
    ...unknown.map((key) => `${title} has no colour ${labelOfKey(key)}.`),
    ...mediaIds.filter(isGone).map((mediaId) => `${title} has no picture ${mediaId}.`),
    ...(isSourceGone ? [`${title} no longer has the picture to start from.`] : []),
    ...alone.map(({ label }) =>
      sourceId === undefined
        ? `${title} has no picture but that of ${label} to make ${label} from.`
        : `The picture to start from shows ${label} already.`,
    ),
  ]
}

/** The draft of every colorway, as if it lacked its picture: what would be asked for. Empty without any picture. */
export const draftAnyEdits = (product: Product, context: PlanningContext): readonly EditDraft[] => {
  const gallery = readGallery(product, context.appearanceOptions)
  return gallery.colorways.flatMap((colorway) => {
    const start = chooseStart(gallery, colorway)
    return start ? [draftEdit({ ...gallery, ...start, colorway, isAnew: false, angle: 0 }, context)] : []
  })
}
