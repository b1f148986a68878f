import type { LeftOut, Placement } from '../ports/publication-store.ts'
import { takeBack } from './take-back.ts'
import type { Writing } from './writing.ts'

/** A picture that a publication goes on without, and why. */
export interface Leaving extends Pick<LeftOut, 'editTo' | 'reason'> {
  readonly placement: Placement
}

/**
 * Takes these pictures back and out of the publication, and answers those that go on. Where none is left the
 * publication ends.
 */
export const leaveOut = async (
  writing: Writing,
  placements: readonly Placement[],
  leaving: readonly Leaving[],
): Promise<Placement[]> => {
  if (leaving.length === 0) return [...placements]
  const { catalog, publications, publication, ensureHeld } = writing
  const { id, productId } = publication
  const isMade = leaving.some(({ placement }) => placement.mediaId !== undefined)
  const product = isMade ? await catalog.readProduct(productId) : undefined
  const out = leaving.map(({ placement }) => placement)
  if (product) await takeBack(writing, product, out)
  await ensureHeld()
  await publications.leaveOut(
    id,
    leaving.map(({ placement, editTo, reason }) => ({ editId: placement.edit.id, editTo, reason })),
  )
  const left = placements.filter((placement) => !out.includes(placement))
  if (left.length > 0) return left
  const reason = [...new Set(leaving.map(describe))].join(' ')
  if (leaving.some(({ editTo }) => editTo === 'conflict')) await publications.markConflict(id, reason)
  else await publications.markFailed(id, reason)
  return left
}

/** A conflict's reason names product and variant itself. */
const describe = ({ placement: { edit }, editTo, reason }: Leaving): string =>
  editTo === 'conflict' ? reason : `${edit.productTitle} ${edit.colorwayLabel}: ${reason}`
