import { randomUUID } from 'node:crypto'
import { candidateRejected } from '../../domain/deed.ts'
import type { EditState } from '../../domain/edit-state.ts'
import type { Changes, Choice, Decided } from '../../ports/candidate-store.ts'
import type { Database } from '../connect.ts'
import { Prisma } from '../generated/client.ts'
import { holdCandidate } from './hold-candidate.ts'
import { moveRow } from './move-rows.ts'
import { noteEvents } from './note-events.ts'

const stateAfter = { approve: 'approved', reject: 'rejected', redo: 'waiting' } as const satisfies Record<
  Choice['kind'],
  EditState
>

/** Of an attempt: no redo of any of its candidates was asked for. */
export const notSentBack = {
  candidates: { none: { decisions: { some: { kind: 'redo', takenBackAt: null } } } },
} as const satisfies Prisma.AttemptWhereInput

/** Of a candidate: nobody has rejected it or sent its attempt back. */
export const undecided = {
  attempt: notSentBack,
  decisions: { none: { kind: 'reject', takenBackAt: null } },
} as const satisfies Prisma.CandidateWhereInput

/**
 * Writes a decision and moves the edit, if the candidate is still in review; else tells where the edit stands. An
 * edit is rejected with the last of its attempt's candidates: until then the others may be chosen. A redo takes the next seed, so that it is another request, and makes a finished batch run again.
 */
export const decide = (db: Database, shopId: string, candidateId: string, choice: Choice): Promise<Decided> =>
  db.$transaction(async (tx) => {
    const { kind, decidedBy, reason, changes } = choice
    // Of two who reject the last two candidates, one knows that it is the last.
    const { editId, attemptId, pictureKey, state: before } = await holdCandidate(tx, shopId, candidateId)
    const open = await tx.candidate.findMany({
      where: { shopId, attemptId, ...undecided },
      select: { id: true },
    })
    if (before !== 'in_review' || !open.some(({ id }) => id === candidateId))
      return { editId, accepted: false, state: before }
    const state = kind === 'reject' && open.length > 1 ? before : stateAfter[kind]
    if (state !== before)
      await moveRow(tx, shopId, { kind: 'edit', id: editId, to: state, actor: decidedBy, reason })
    else
      await noteEvents(tx, shopId, {
        kind: 'edit',
        subjects: [{ id: editId }],
        from: before,
        to: candidateRejected,
        actor: decidedBy,
        reason,
      })
    const key = { shopId_id: { shopId, id: editId } }
    await tx.decision.create({
      data: { shopId, id: randomUUID(), editId, candidateId, kind, decidedBy, reason: reason ?? null },
    })
    if (kind === 'redo') {
      const revision = changes && toRevision(changes, pictureKey)
      await tx.edit.update({
        where: key,
        data: { seed: { increment: 1 }, revision: revision ?? Prisma.DbNull },
      })
      const batches = await tx.batchEdit.findMany({ where: { shopId, editId } })
      for (const { batchId } of batches)
        await moveRow(tx, shopId, {
          kind: 'batch',
          id: batchId,
          from: ['done'],
          to: 'running',
          actor: decidedBy,
        })
    }
    return { editId, accepted: true, state }
  })

const toRevision = ({ from, instruction, provider }: Changes, pictureKey: string) => ({
  pictureKey: from === 'candidate' ? pictureKey : null,
  instruction: instruction ?? null,
  provider: provider ?? null,
})
