import type { GalleryPosition } from '../domain/shop-settings.ts'
import type { Placement } from '../ports/publication-store.ts'
import type { Writing } from './writing.ts'

/**
 * Moves our new pictures to where the merchant wants them in the gallery; they came in at its end. All others keep
 * their order, so that taking ours away is enough to give the former order back.
 */
export const arrangeGallery = async (
  { media, publication: { productId }, ensureHeld }: Writing,
  placements: readonly Placement[],
  position: GalleryPosition,
): Promise<void> => {
  if (position === 'end') return
  const look = await media.look(productId, { variantIds: [], sourceIds: [] })
  if (!look) return
  const ours = placements.flatMap(({ mediaId }) => mediaId ?? []).filter((id) => look.galleryIds.includes(id))
  const others = look.galleryIds.filter((id) => !ours.includes(id))
  const wanted = [...others]
  for (const { edit, mediaId } of placements) {
    if (mediaId === undefined || !ours.includes(mediaId)) continue
    const sourceAt = wanted.indexOf(edit.sourceMediaId)
    if (position === 'first') wanted.splice(wanted.length - others.length, 0, mediaId)
    else wanted.splice(placeAfter(wanted, sourceAt, ours), 0, mediaId)
  }
  // One after the other from the front, each move leaves everything before it where it belongs.
  const moves = wanted.flatMap((mediaId, at) => (ours.includes(mediaId) ? [{ mediaId, position: at }] : []))
  if (moves.every(({ mediaId, position: at }) => look.galleryIds[at] === mediaId)) return
  await ensureHeld()
  await media.reorder(productId, moves)
}

/** Behind the source and those of ours that stand there already; at the end where the source is gone. */
const placeAfter = (ids: readonly string[], sourceAt: number, ours: readonly string[]): number => {
  if (sourceAt < 0) return ids.length
  let at = sourceAt + 1
  while (at < ids.length && ours.includes(ids[at])) at++
  return at
}
