import { randomUUID } from 'node:crypto'
import { notFound } from '../../domain/errors.ts'
import type { Candidate, CandidateStore } from '../../ports/candidate-store.ts'
import type { Database } from '../connect.ts'
import type { BatchEditModel, CandidateModel, EditModel } from '../generated/models.ts'
import { decide, undecided } from './decide.ts'
import { doubt } from './doubt.ts'
import { digitalSourceColumn, reportColumn, toReportColumn } from './json-columns.ts'
import { listSiblings } from './list-siblings.ts'
import { machine, moveRow } from './move-rows.ts'
import { orNotFound } from './or-not-found.ts'
import { readPage } from './read-page.ts'
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

  listInReview: async ({ batchId, ...page }) => {
    const { rows, nextAfter } = await readPage(page, (query) =>
      db.candidate.findMany({
        where: inReview(shopId, batchId),
        orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
        include: withEdit,
        ...query(shopId),
      }),
    )
    return { rows: rows.map(toCandidate), nextAfter }
  },

  countInReview: (batchId) => db.candidate.count({ where: inReview(shopId, batchId) }),

  listSiblings: (editId) => listSiblings(db, shopId, editId),

  doubt: (candidateId, reasons) => doubt(db, shopId, candidateId, reasons),

  decide: (candidateId, choice) => decide(db, shopId, candidateId, choice),

  takeBack: (candidateId, takenBackBy) => takeBackDecision(db, shopId, { candidateId, takenBackBy }),
})

/** A redo leaves older attempts behind, each with all of its candidates. */
const inReview = (shopId: string, batchId: string | undefined) => ({
  shopId,
  edit: { state: 'in_review' as const, ...(batchId !== undefined && { batches: { some: { batchId } } }) },
  ...undecided,
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
