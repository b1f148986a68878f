import type { AttemptState } from '../../domain/attempt-state.ts'
import type { EditState } from '../../domain/edit-state.ts'
import type { Database } from '../connect.ts'
import { machine, moveRow } from './move-rows.ts'

interface Ending {
  readonly id: string
  readonly to: AttemptState
  readonly editTo: EditState
  readonly reason?: string
  readonly data?: { readonly resultKeys: string[]; readonly settledMicros: bigint }
}

/**
 * Ends an attempt and moves its edit on, together or not at all. An edit that was parked because of the attempt's
 * unknown outcome is moved by a result that came after all.
 */
export const endAttempt = (
  db: Database,
  shopId: string,
  { id, to, editTo, reason, data }: Ending,
): Promise<boolean> =>
  db.$transaction(async (tx) => {
    const moved = await moveRow(tx, shopId, { kind: 'attempt', id, to, actor: machine, reason })
    if (!moved) return false
    const { editId } = await tx.attempt.update({
      where: { shopId_id: { shopId, id } },
      data: { ...data, leaseUntil: null },
    })
    await moveRow(tx, shopId, {
      kind: 'edit',
      id: editId,
      from: to === 'settled' ? ['editing', 'parked'] : ['editing'],
      to: editTo,
      actor: machine,
      reason,
    })
    return true
  })
