import { findConflict, type ProductSight } from '../domain/find-conflict.ts'
import type { Placement, Publication } from '../ports/publication-store.ts'
import { leaveOut } from './leave-out.ts'
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
    return reason === undefined ? [] : [{ placement, editTo: 'conflict' as const, reason }]
  })
  return leaveOut(writing, placements, found)
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
