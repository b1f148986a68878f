import { randomUUID } from 'node:crypto'
import { notFound } from '../../domain/errors.ts'
import type { Candidate, CandidateStore } from '../../ports/candidate-store.ts'
import type { Database } from '../connect.ts'
import type { BatchEditModel, CandidateModel, EditModel } from '../generated/models.ts'
import { decide, undecided } from './decide.ts'
import { doubt } from './doubt.ts'
import { digitalSourceColumn, reportColumn, toReportColumn } from './json-columns.ts'
import { listEditsInReview } from './list-edits-in-review.ts'
import { countPassing, listPassing } from './list-passing.ts'
import { listSiblings } from './list-siblings.ts'
import { machine, moveRow } from './move-rows.ts'
import { orNotFound } from './or-not-found.ts'
import { takeBackDecision } from './take-back-decision.ts'
import { toEdit } from './to-edit.ts'

const withEdit = { edit: { include: { batches: true } } } as const

export const createCandidateStore = (db: Database, shopId: string): CandidateStore => ({
  add: (attemptId, candidates) =>
    db.$transaction(async (tx) => {
      const asked = tx.attempt.findUniqueOrThrow({ where: { shopId_id: { shopId, id: attemptId } } })
      const { editId } = await orNotFound(asked, `attempt ${attemptId}`)
      const from = ['finishing'] as const
      const moved = await moveRow(tx, shopId, {
        kind: 'edit',
        id: editId,
        from,
        to: 'in_review',
        actor: machine,
      })
      if (moved)
        await tx.candidate.createMany({
          data: candidates.map((candidate) => ({
            ...candidate,
            report: toReportColumn(candidate.report),
            differenceKey: candidate.differenceKey ?? null,
            digitalSource: candidate.digitalSource ?? null,
            reasons: [...candidate.reasons],
            shopId,
            id: randomUUID(),
            editId,
            attemptId,
          })),
        })
      return moved
    }),

  get: async (id) => {
    const row = await db.candidate.findUnique({ where: { shopId_id: { shopId, id } }, include: withEdit })
    if (!row) throw notFound(`There is no candidate ${id} in this shop.`)
    return toCandidate(row)
  },

  listInReview: async ({ batchId, productId, after, limit }) => {
    const edits = await listEditsInReview(db, { shopId, batchId, productId, after, limit: limit + 1 })
    const place = new Map(edits.slice(0, limit).map(({ id }, index) => [id, index]))
    const rows = await db.candidate.findMany({
      where: { shopId, editId: { in: [...place.keys()] }, ...undecided },
      orderBy: [{ createdAt: 'desc' }, { position: 'asc' }, { id: 'asc' }],
      include: withEdit,
    })
    const placeOf = ({ editId }: CandidateRow) => place.get(editId) ?? 0
    return {
      rows: rows.toSorted((one, other) => placeOf(one) - placeOf(other)).map(toCandidate),
      nextAfter: edits.length > limit ? edits[limit - 1].id : undefined,
    }
  },

  countInReview: (batchId) =>
    db.edit.count({
      where: { shopId, state: 'in_review', ...(batchId !== undefined && { batches: { some: { batchId } } }) },
    }),

  listPassing: (editId, limit) => listPassing(db, shopId, { editId, limit }),

  countPassing: (limit) => countPassing(db, shopId, limit),

  listSiblings: (editId) => listSiblings(db, shopId, editId),

  doubt: (candidateId, reasons) => doubt(db, shopId, candidateId, reasons),

  decide: (candidateId, choice) => decide(db, shopId, candidateId, choice),

  takeBack: (candidateId, takenBackBy) => takeBackDecision(db, shopId, { candidateId, takenBackBy }),
})

type CandidateRow = CandidateModel & { edit: EditModel & { batches: BatchEditModel[] } }

const toCandidate = (row: CandidateRow): Candidate => ({
  ...row,
  differenceKey: row.differenceKey ?? undefined,
  digitalSource: digitalSourceColumn.parse(row.digitalSource ?? undefined),
  report: reportColumn.parse(row.report),
  batchIds: row.edit.batches.map(({ batchId }) => batchId),
  edit: toEdit(row.edit),
})
