import type { AttemptState } from '../../domain/attempt-state.ts'
import type { EditState } from '../../domain/edit-state.ts'
import { Prisma } from '../generated/client.ts'
import type { AttemptModel } from '../generated/models.ts'
import { correctMoney } from './budget/correct-money.ts'
import { periodsOfAttempt } from './budget/periods-of-attempt.ts'
import { machine, moveRow } from './move-rows.ts'
import type { Transaction } from './transaction.ts'

interface Ending {
  readonly id: string
  readonly to: AttemptState
  readonly editTo: EditState
  /** Where the edit stands; by default, where the call of an attempt has brought it. */
  readonly editFrom?: readonly EditState[]
  readonly actor?: string
  readonly reason?: string | undefined
  /** What changes with the attempt's state. */
  readonly set?: Prisma.Sql
  /** The edit rests until then. */
  readonly notBefore?: Date | undefined
}

/**
 * Ends an attempt, moves its edit on and gives back what was reserved and not spent, together or not at all. An edit
 * that was parked because of the attempt's unknown outcome is moved by a result that came after all.
 */
export const endAttempt = async (
  tx: Transaction,
  shopId: string,
  { id, to, editTo, editFrom, reason, set, notBefore, actor = machine }: Ending,
): Promise<boolean> => {
  const ended = Prisma.sql`lease_until = NULL, slot = NULL`
  const moved = await moveRow(tx, shopId, {
    kind: 'attempt',
    id,
    to,
    actor,
    reason,
    set: set ? Prisma.sql`${ended}, ${set}` : ended,
  })
  if (!moved) return false
  const attempt = await tx.attempt.findUniqueOrThrow({ where: { shopId_id: { shopId, id } } })
  const micros = spentBy(attempt) - attempt.reservedMicros
  await correctMoney(tx, { shopId, micros, periods: periodsOfAttempt(attempt) })
  const editMoved = await moveRow(tx, shopId, {
    kind: 'edit',
    id: attempt.editId,
    from: editFrom ?? (to === 'settled' ? ['editing', 'parked'] : ['editing']),
    to: editTo,
    actor,
    reason,
  })
  if (editMoved && notBefore)
    await tx.edit.update({ where: { shopId_id: { shopId, id: attempt.editId } }, data: { notBefore } })
  return true
}

/** What counts as spent: an unknown outcome counts as if it had been charged. */
const spentBy = ({ state, settledMicros, reservedMicros }: AttemptModel): bigint => {
  if (state === 'settled') return settledMicros ?? reservedMicros
  return state === 'uncertain' ? reservedMicros : 0n
}
