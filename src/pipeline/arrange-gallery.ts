import type { Product } from '../domain/product.ts'
import type { GalleryPosition } from '../domain/shop-settings.ts'
import type { Edit } from '../ports/edit-store.ts'
import type { Placement } from '../ports/publication-store.ts'
import type { Writing } from './writing.ts'

/**
 * Moves our new pictures to where the merchant wants them in the gallery; they came in at its end. Further angles stand
 * right behind the lead picture of their colorway, also where only one of the two is new. All others keep their order,
 * so that taking ours away is enough to give the former order back.
 */
export const arrangeGallery = async (
  writing: Writing,
  placements: readonly Placement[],
  position: GalleryPosition,
): Promise<void> => {
  const { media, publications, publication, catalog, ensureHeld } = writing
  const { productId } = publication
  const angles = placements.filter(({ edit }) => edit.angle > 0)
  const leads = placements.filter(({ edit }) => edit.angle === 0)
  const live = leads.length > 0 ? await publications.listLiveAngles(productId) : []
  if (position === 'end' && angles.length === 0 && live.length === 0) return
  const look = await media.look(productId, { variantIds: [], sourceIds: [] })
  if (!look) return
  const ours = placements.flatMap(({ mediaId }) => mediaId ?? []).filter((id) => look.galleryIds.includes(id))
  const wanted = look.galleryIds.filter((id) => !ours.includes(id))
  const others = [...wanted]
  const place = ({ edit }: Placement): number => {
    if (position === 'end') return wanted.length
    if (position === 'first') return wanted.length - others.length
    return placeAfter(wanted, edit.sourceMediaId, ours)
  }
  for (const placement of leads) {
    const { edit, mediaId } = placement
    if (mediaId === undefined || !ours.includes(mediaId)) continue
    const own = live
      .filter(({ colorwayKey }) => colorwayKey === edit.colorwayKey)
      .map((angle) => angle.mediaId)
    const ownAt = wanted.findIndex((id) => own.includes(id))
    wanted.splice(ownAt < 0 ? place(placement) : ownAt, 0, mediaId)
  }
  const product = angles.some(({ edit }) => !findLead(leads, edit))
    ? await catalog.readProduct(productId)
    : undefined
  const behind = [...angles, ...live].flatMap(({ mediaId }) => mediaId ?? [])
  for (const placement of angles) {
    const { edit, mediaId } = placement
    if (mediaId === undefined || !ours.includes(mediaId)) continue
    const lead = findLead(leads, edit) ?? (product && findShown(product, edit))
    const isThere = lead !== undefined && wanted.includes(lead)
    wanted.splice(isThere ? placeAfter(wanted, lead, behind) : place(placement), 0, mediaId)
  }
  // One after the other from the front, each move leaves everything before it where it belongs.
  const moves = wanted.flatMap((mediaId, at) => (ours.includes(mediaId) ? [{ mediaId, position: at }] : []))
  if (moves.every(({ mediaId, position: at }) => look.galleryIds[at] === mediaId)) return
  await ensureHeld()
  await media.reorder(productId, moves)
}

/** Behind this picture and those that belong there already; at the end where it is gone. */
const placeAfter = (ids: readonly string[], mediaId: string, belonging: readonly string[]): number => {
  let at = ids.indexOf(mediaId) + 1
  if (at === 0) return ids.length
  while (at < ids.length && belonging.includes(ids[at])) at++
  return at
}

/** The new lead picture of the edit's colorway. */
const findLead = (leads: readonly Placement[], { colorwayKey }: Edit): string | undefined =>
  leads.find(({ edit }) => edit.colorwayKey === colorwayKey)?.mediaId

/** The picture that the colorway has, which no other shows. */
const findShown = ({ variants }: Product, { colorwayValues }: Edit): string | undefined => {
  const isOurs = ({ selected }: Product['variants'][number]) =>
    colorwayValues.every(({ option, value }) =>
      selected.some((one) => one.option === option && one.value === value),
    )
  const shared = variants.filter((variant) => !isOurs(variant)).map(({ mediaId }) => mediaId)
  return variants.find((variant) => isOurs(variant) && !shared.includes(variant.mediaId))?.mediaId
}
