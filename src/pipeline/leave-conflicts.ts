import { findConflict, type ProductSight } from '../domain/find-conflict.ts'
import type { Placement, Publication } from '../ports/publication-store.ts'
import { takeBack } from './take-back.ts'
import type { Writing } from './writing.ts'

/**
 * Goes on without the edits that somebody else's change stands against: what was written of them is taken back, and
 * they wait for a person. Where none is left the publication ends. Answers the placements that go on.
 */
export const leaveConflicts = async (
  writing: Writing,
  seen: ProductSight | undefined,
  placements: readonly Placement[],
): Promise<Placement[]> => {
  const found = placements.flatMap((placement) => {
    const reason = findConflict(seen && withoutOurs(seen, placements, writing.publication), placement.edit)
    return reason === undefined ? [] : [{ placement, reason }]
  })
  return leaveOut(writing, placements, found)
}

export interface Conflict {
  readonly placement: Placement
  readonly reason: string
}

/** Takes these back and out of the publication; ends it where none is left. */
export const leaveOut = async (
  writing: Writing,
  placements: readonly Placement[],
  found: readonly Conflict[],
): Promise<Placement[]> => {
  if (found.length === 0) return [...placements]
  const { catalog, publications, publication, ensureHeld } = writing
  const { id, productId } = publication
  const isMade = found.some(({ placement }) => placement.mediaId !== undefined)
  const product = isMade ? await catalog.readProduct(productId) : undefined
  const leaving = found.map(({ placement }) => placement)
  if (product) await takeBack(writing, product, leaving)
  await ensureHeld()
  await publications.leaveOut(
    id,
    found.map(({ placement, reason }) => ({ editId: placement.edit.id, reason })),
  )
  const left = placements.filter((placement) => !leaving.includes(placement))
  if (left.length === 0)
    await publications.markConflict(id, [...new Set(found.map(({ reason }) => reason))].join(' '))
  return left
}

/** What a try of ours did that was cut off is nobody else's change: what it replaced is shown. */
const withoutOurs = (
  seen: ProductSight,
  placements: readonly Placement[],
  { replacing }: Pick<Publication, 'replacing'>,
): ProductSight => {
  const ours = placements.flatMap(({ mediaId }) => mediaId ?? [])
  return {
    ...seen,
    variants: seen.variants.map((variant) => {
      const edit = placements.find((placement) => variant.id in placement.edit.variantMedia)?.edit
      const isOurs = variant.mediaId === undefined ? replacing : ours.includes(variant.mediaId)
      return edit && isOurs ? { ...variant, mediaId: edit.variantMedia[variant.id] ?? undefined } : variant
    }),
  }
}
