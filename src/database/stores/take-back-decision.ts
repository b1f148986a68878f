import { candidateTakenBack } from '../../domain/deed.ts'
import type { EditState } from '../../domain/edit-state.ts'
import { conflict } from '../../domain/errors.ts'
import type { Choice, Decided } from '../../ports/candidate-store.ts'
import type { Database } from '../connect.ts'
import { Prisma } from '../generated/client.ts'
import { hasSuccessor } from './has-successor.ts'
import { holdCandidate } from './hold-candidate.ts'
import { moveRow } from './move-rows.ts'
import { noteEvents } from './note-events.ts'

/** Where an edit still stands as the decision left it, and nothing has come of it yet. */
const statesLeft = {
  approve: ['approved'],
  reject: ['rejected'],
  redo: ['waiting', 'parked'],
} as const satisfies Record<Choice['kind'], readonly EditState[]>

interface TakingBack {
  readonly candidateId: string
  readonly takenBackBy: string
}

/** See the port. */
export const takeBackDecision = (
  db: Database,
  shopId: string,
  { candidateId, takenBackBy }: TakingBack,
): Promise<Decided> =>
  db.$transaction(async (tx) => {
    const { editId, state } = await holdCandidate(tx, shopId, candidateId)
    const last = await tx.decision.findFirst({
      where: { shopId, editId, takenBackAt: null },
      orderBy: { createdAt: 'desc' },
    })
    const isOwn = last?.candidateId === candidateId && last.decidedBy === takenBackBy
    if (!last || !isOwn) return { editId, accepted: false, state }
    const { id, kind } = last
    // A rejected candidate leaves its edit in review where others of its attempt may still be chosen.
    const stays = kind === 'reject' && state === 'in_review'
    if (kind === 'reject' && !stays && (await hasSuccessor(tx, shopId, editId)))
      throw conflict('A newer edit of this colour took its place.')
    const moved =
      stays ||
      (await moveRow(tx, shopId, {
        kind: 'edit',
        id: editId,
        from: statesLeft[kind],
        to: 'in_review',
        actor: takenBackBy,
      }))
    if (!moved) return { editId, accepted: false, state }
    if (stays)
      await noteEvents(tx, shopId, {
        kind: 'edit',
        subjects: [{ id: editId }],
        from: state,
        to: candidateTakenBack,
        actor: takenBackBy,
      })
    await tx.decision.update({
      where: { shopId_id: { shopId, id } },
      data: { takenBackAt: new Date(), takenBackBy },
    })
    if (kind === 'redo')
      await tx.edit.update({
        where: { shopId_id: { shopId, id: editId } },
        data: { revision: Prisma.DbNull },
      })
    return { editId, accepted: true, state: 'in_review' }
  })
