import { setTimeout as sleep } from 'node:timers/promises'
import { conflict } from '../domain/errors.ts'
import type { ProductSight } from '../domain/find-conflict.ts'
import type { Placement } from '../ports/publication-store.ts'
import { type Leaving, leaveOut } from './leave-out.ts'
import type { Live } from './put-live.ts'
import type { Writing } from './writing.ts'

const mostReads = 4
const firstPauseMs = 250

/**
 * Looks whether the shop shows what was written. Where nothing of the product has changed since our write, which
 * happened all at once or not at all, it does; else the variants are read. One that somebody gave a third picture
 * right after is theirs, like any later change; one that goes on showing its former picture was given that back, and
 * its edit is in conflict. Answers the placements that are live.
 * @throws ColorwayError `conflict` where the product is gone
 */
export const readBack = async (
  writing: Writing,
  { placements, changedAt }: Live,
): Promise<readonly Placement[]> => {
  const { catalog, media, publication } = writing
  const { productId } = publication
  if (placements.length === 0) return placements
  if (changedAt && (await media.readMoment(productId))?.getTime() === changedAt.getTime()) return placements
  for (let reads = 1, pauseMs = firstPauseMs; ; reads++, pauseMs *= 2) {
    const product = await catalog.readProduct(productId)
    if (!product) throw conflict('The product was removed while its pictures were being written.')
    const reverted = placements.flatMap((placement) => findReverted(product, placement))
    if (reverted.length === 0) return placements
    if (reads === mostReads) return leaveOut(writing, placements, reverted)
    await sleep(pauseMs)
  }
}

/** Whether a variant shows what it showed before, or the picture of a further angle is not in the gallery. */
const findReverted = ({ title, variants, media }: ProductSight, placement: Placement): Leaving[] => {
  const { edit, mediaId } = placement
  if (edit.angle > 0 && !media.some(({ id }) => id === mediaId)) {
    const reason = `A picture of ${title} ${edit.colorwayLabel} left the gallery while it was being written.`
    return [{ placement, editTo: 'conflict', reason }]
  }
  const former = variants.find(
    (variant) => variant.mediaId !== mediaId && edit.variantMedia[variant.id] === (variant.mediaId ?? null),
  )
  const reason =
    former &&
    `${title} ${former.title} was given its former picture back while the new one was being written.`
  return reason === undefined ? [] : [{ placement, editTo: 'conflict', reason }]
}
