import { undoAsked } from '../../domain/deed.ts'
import type { LiveTarget, UndoRequest } from '../../ports/publication-store.ts'
import type { Database } from '../connect.ts'
import type { Prisma } from '../generated/client.ts'
import { machine, moveRow, moveRows } from './move-rows.ts'
import { noteEvents } from './note-events.ts'

const isLive = { leftOut: null, undoneAt: null } as const satisfies Prisma.PlacementWhereInput

/** Of publications: pictures of it are to be taken back that nobody has taken back, since before `before`. */
export const pendingUndo = (before?: Date) =>
  ({
    state: 'verified',
    placements: {
      some: { ...isLive, undoRequestedAt: before === undefined ? { not: null } : { lt: before } },
    },
  }) as const satisfies Prisma.PublicationWhereInput

interface Asking {
  readonly target: LiveTarget
  readonly requestedBy: string
}

export const requestUndo = (
  db: Database,
  shopId: string,
  { target, requestedBy }: Asking,
): Promise<UndoRequest[]> =>
  db.$transaction(async (tx) => {
    const asked = await tx.placement.updateManyAndReturn({
      where: { shopId, ...whereLive(target) },
      data: { undoRequestedAt: new Date() },
      select: { publicationId: true, editId: true },
    })
    const byPublication = Map.groupBy(asked, ({ publicationId }) => publicationId)
    await noteEvents(tx, shopId, {
      kind: 'edit',
      subjects: asked.map(({ editId }) => ({ id: editId })),
      from: 'published',
      to: undoAsked,
      actor: requestedBy,
    })
    // In the order in which everybody takes several.
    await tx.$queryRaw`
      SELECT id FROM publication WHERE shop_id = ${shopId} AND id = ANY(${[...byPublication.keys()]}::uuid[])
      ORDER BY id FOR UPDATE`
    await tx.publication.updateMany({
      where: { shopId, id: { in: [...byPublication.keys()] } },
      data: { undoRequestedAt: new Date(), undoRequestedBy: requestedBy },
    })
    return [...byPublication].map(([publicationId, { length }]) => ({ publicationId, pictures: length }))
  })

/** Of placements: live, and nobody has asked for them to be taken back. */
export const whereLive = (target: LiveTarget) =>
  ({
    ...isLive,
    undoRequestedAt: null,
    publication: { state: 'verified' },
    ...whereTarget(target),
  }) satisfies Prisma.PlacementWhereInput

/** Of placements: taken back, and not put live again since. */
export const whereUndone = (target: LiveTarget) =>
  ({
    undoneAt: { not: null },
    ...whereTarget(target),
    AND: { edit: { state: 'undone' } },
  }) satisfies Prisma.PlacementWhereInput

const whereTarget = (target: LiveTarget): Prisma.PlacementWhereInput => {
  switch (target.kind) {
    case 'publication':
      return { publicationId: target.id }
    case 'edits':
      return { editId: { in: [...target.ids] } }
    case 'products':
      return { edit: { productId: { in: [...target.ids] } } }
    case 'batch':
      return { edit: { batches: { some: { batchId: target.id } } } }
  }
}

interface Undoing {
  readonly id: string
  readonly editIds: readonly string[]
  readonly notes: string | undefined
}

export const markUndone = (
  db: Database,
  shopId: string,
  { id, editIds, notes: reason }: Undoing,
): Promise<boolean> =>
  db.$transaction(async (tx) => {
    const { count } = await tx.placement.updateMany({
      where: { shopId, publicationId: id, editId: { in: [...editIds] }, ...isLive },
      data: { undoneAt: new Date() },
    })
    if (count === 0) return false
    await moveRows(tx, shopId, {
      kind: 'edit',
      ids: editIds,
      from: ['published'],
      to: 'undone',
      actor: machine,
      reason,
    })
    const left = await tx.placement.count({ where: { shopId, publicationId: id, ...isLive } })
    if (left === 0)
      await moveRow(tx, shopId, { kind: 'publication', id, to: 'undone', actor: machine, reason })
    await tx.publication.update({
      where: { shopId_id: { shopId, id } },
      data: { leaseUntil: null, notes: reason ?? null, replacing: false },
    })
    return true
  })

/** Ids of edits that the target's publications have taken back and that stand there still. */
export const listUndone = async (db: Database, shopId: string, target: LiveTarget): Promise<string[]> => {
  const undone = await db.placement.findMany({
    where: { shopId, ...whereUndone(target) },
    select: { editId: true },
    distinct: ['editId'],
  })
  return undone.map(({ editId }) => editId)
}

export const dropUndo = (
  db: Database,
  shopId: string,
  { id, reason }: { readonly id: string; readonly reason: string },
): Promise<void> =>
  db.$transaction(async (tx) => {
    await tx.placement.updateMany({
      where: { shopId, publicationId: id, ...isLive },
      data: { undoRequestedAt: null },
    })
    await tx.publication.updateMany({
      where: { shopId, id },
      data: { undoRequestedAt: null, notes: reason },
    })
  })
