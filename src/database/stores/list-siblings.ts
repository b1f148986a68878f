import type { EditState } from '../../domain/edit-state.ts'
import type { Sibling } from '../../ports/candidate-store.ts'
import type { Database } from '../connect.ts'
import { undecided } from './decide.ts'
import { reportColumn } from './json-columns.ts'

/** What became of a candidate that counts for the others of its picture. */
const counting = ['in_review', 'approved', 'publishing', 'published'] as const satisfies readonly EditState[]

/** Enough to tell what is usual, also where a product has hundreds of colours. */
const mostSiblings = 100

/** See the port. */
export const listSiblings = async (db: Database, shopId: string, editId: string): Promise<Sibling[]> => {
  const edit = await db.edit.findUnique({
    where: { shopId_id: { shopId, id: editId } },
    select: { productId: true, sourceMediaId: true, sourceKey: true },
  })
  if (!edit) return []
  const rows = await db.candidate.findMany({
    // The same bytes, too: a picture can be replaced under its own id.
    where: {
      shopId,
      edit: { ...edit, state: { in: [...counting] } },
      ...undecided,
    },
    orderBy: [{ edit: { createdAt: 'desc' } }, { editId: 'asc' }, { createdAt: 'desc' }, { position: 'asc' }],
    take: mostSiblings,
    select: {
      id: true,
      editId: true,
      report: true,
      verdict: true,
      reasons: true,
      previewKey: true,
      widthPx: true,
      heightPx: true,
      edit: { select: { state: true, colorwayLabel: true, targetHex: true } },
      decisions: { where: { takenBackAt: null }, select: { kind: true } },
    },
  })
  return rows.map(({ report, edit: { state, colorwayLabel, targetHex }, decisions, ...row }) => ({
    ...row,
    report: reportColumn.parse(report),
    editState: state,
    colorwayLabel,
    targetHex: targetHex ?? undefined,
    isUndecided: state === 'in_review' && decisions.length === 0,
    isApproved: state !== 'in_review' && decisions.some(({ kind }) => kind === 'approve'),
  }))
}
