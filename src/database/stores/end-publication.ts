import type { EditState } from '../../domain/edit-state.ts'
import type { PublicationState } from '../../domain/publication-state.ts'
import type { LeftOut } from '../../ports/publication-store.ts'
import type { Database } from '../connect.ts'
import { machine, moveRow, moveRows } from './move-rows.ts'

interface Ending {
  readonly id: string
  readonly to: PublicationState
  readonly editsTo: EditState
  readonly reason?: string | undefined
  readonly notes?: string | undefined
}

/** Ends a publication and moves the edits that are still part of it, together or not at all. */
export const endPublication = (
  db: Database,
  shopId: string,
  { id, to, editsTo, reason, notes }: Ending,
): Promise<boolean> =>
  db.$transaction(async (tx) => {
    const moved = await moveRow(tx, shopId, { kind: 'publication', id, to, actor: machine, reason })
    if (!moved) return false
    await tx.publication.update({
      where: { shopId_id: { shopId, id } },
      data: { leaseUntil: null, notes: notes ?? null, replacing: false },
    })
    const placements = await tx.placement.findMany({ where: { shopId, publicationId: id, leftOut: null } })
    const ids = placements.map(({ editId }) => editId)
    await moveRows(tx, shopId, {
      kind: 'edit',
      ids,
      from: ['publishing'],
      to: editsTo,
      actor: machine,
      reason,
    })
    return true
  })

interface Leaving {
  readonly id: string
  readonly leftOut: readonly LeftOut[]
}

/** Takes edits out of their publication, which goes on without them. */
export const leaveOut = (db: Database, shopId: string, { id, leftOut }: Leaving): Promise<void> =>
  db.$transaction(async (tx) => {
    for (const { editId, editTo, reason } of leftOut) {
      await moveRow(tx, shopId, {
        kind: 'edit',
        id: editId,
        from: ['publishing'],
        to: editTo,
        actor: machine,
        reason,
      })
      await tx.placement.updateMany({
        where: { shopId, publicationId: id, editId },
        data: { leftOut: reason },
      })
    }
  })
