import { randomUUID } from 'node:crypto'
import type { EditState } from '../../domain/edit-state.ts'
import { notFound } from '../../domain/errors.ts'
import type { Changes, Choice, Decided } from '../../ports/candidate-store.ts'
import type { Database } from '../connect.ts'
import { Prisma } from '../generated/client.ts'
import { moveRow } from './move-rows.ts'

const stateAfter = { approve: 'approved', reject: 'rejected', redo: 'waiting' } as const satisfies Record<
  Choice['kind'],
  EditState
>

/** Of an attempt: no redo of any of its candidates was asked for. */
export const notSentBack = {
  candidates: { none: { decisions: { some: { kind: 'redo' } } } },
} as const satisfies Prisma.AttemptWhereInput

/**
 * Writes a decision and moves the edit, if the candidate is still the one in review; else tells where the
 * edit stands. A redo takes the next seed, so that it is another request, and makes a finished batch run again.
 */
export const decide = (db: Database, shopId: string, candidateId: string, choice: Choice): Promise<Decided> =>
  db.$transaction(async (tx) => {
    const candidate = await tx.candidate.findUnique({
      where: { shopId_id: { shopId, id: candidateId } },
      select: { editId: true, attemptId: true, pictureKey: true },
    })
    if (!candidate) throw notFound(`There is no candidate ${candidateId} in this shop.`)
    const { editId, attemptId, pictureKey } = candidate
    const isCurrent = (await tx.attempt.count({ where: { shopId, id: attemptId, ...notSentBack } })) === 1
    const { kind, decidedBy, reason, changes } = choice
    const accepted =
      isCurrent &&
      (await moveRow(tx, shopId, {
        kind: 'edit',
        id: editId,
        from: ['in_review'],
        to: stateAfter[kind],
        actor: decidedBy,
        reason,
      }))
    const key = { shopId_id: { shopId, id: editId } }
    if (!accepted) return { editId, accepted, state: (await tx.edit.findUniqueOrThrow({ where: key })).state }
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
    return { editId, accepted, state: stateAfter[kind] }
  })

const toRevision = ({ from, instruction, provider }: Changes, pictureKey: string) => ({
  pictureKey: from === 'candidate' ? pictureKey : null,
  instruction: instruction ?? null,
  provider: provider ?? null,
})
