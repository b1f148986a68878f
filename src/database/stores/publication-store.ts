import type { EditState } from '../../domain/edit-state.ts'
import { notFound } from '../../domain/errors.ts'
import { openPublicationStates, type PublicationState } from '../../domain/publication-state.ts'
import type { PublicationStore } from '../../ports/publication-store.ts'
import type { Database } from '../connect.ts'
import type { Prisma } from '../generated/client.ts'
import { machine, moveRow, moveRows } from './move-rows.ts'
import { planPublications } from './plan-publications.ts'
import { readPage } from './read-page.ts'
import { toPublication, withPlacements } from './to-publication.ts'

export const createPublicationStore = (db: Database, shopId: string): PublicationStore => {
  const keyOf = (id: string) => ({ shopId_id: { shopId, id } })

  const get = async (id: string) => {
    const row = await db.publication.findUnique({ where: keyOf(id), include: withPlacements })
    if (!row) throw notFound(`There is no publication ${id} in this shop.`)
    return toPublication(row)
  }

  const move = (id: string, to: PublicationState, reason?: string) =>
    moveRow(db, shopId, { kind: 'publication', id, to, actor: machine, reason })

  const take = async (id: string, leaseMs: number, due: Prisma.PublicationWhereInput) => {
    const now = new Date()
    const { count } = await db.publication.updateMany({
      where: { ...due, shopId, id, OR: [{ leaseUntil: null }, { leaseUntil: { lt: now } }] },
      data: { leaseUntil: new Date(now.getTime() + leaseMs) },
    })
    return count === 1 ? get(id) : undefined
  }

  /** Ends a publication and moves its edits, together or not at all. */
  const end = (
    id: string,
    to: PublicationState,
    { editsTo, reason }: { editsTo: EditState; reason?: string | undefined },
  ) =>
    db.$transaction(async (tx) => {
      const moved = await moveRow(tx, shopId, { kind: 'publication', id, to, actor: machine, reason })
      if (!moved) return false
      await tx.publication.update({ where: keyOf(id), data: { leaseUntil: null } })
      const placements = await tx.placement.findMany({ where: { shopId, publicationId: id } })
      const ids = placements.map(({ editId }) => editId)
      await moveRows(tx, shopId, { kind: 'edit', ids, to: editsTo, actor: machine, reason })
      return true
    })

  return {
    plan: (request) => planPublications(db, shopId, request),
    get,

    list: async (page) => {
      const { rows, nextAfter } = await readPage(page, (query) =>
        db.publication.findMany({
          where: { shopId },
          orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
          include: withPlacements,
          ...query(shopId),
        }),
      )
      return { rows: rows.map(toPublication), nextAfter }
    },

    claim: (id, leaseMs) => take(id, leaseMs, { state: { in: [...openPublicationStates] } }),
    claimUndo: (id, leaseMs) => take(id, leaseMs, { state: 'verified', undoRequestedAt: { not: null } }),

    renew: async (id, leaseMs) => {
      await db.publication.updateMany({
        where: { shopId, id, leaseUntil: { not: null } },
        data: { leaseUntil: new Date(Date.now() + leaseMs) },
      })
    },

    letGo: async (id) => {
      await db.publication.update({ where: keyOf(id), data: { leaseUntil: null } })
    },

    begin: (id, { mediaIds, variantMedia }) =>
      db.$transaction(async (tx) => {
        const moved = await moveRow(tx, shopId, { kind: 'publication', id, to: 'uploading', actor: machine })
        const snapshot = { mediaIds: [...mediaIds], variantMedia: { ...variantMedia } }
        if (moved) await tx.publication.update({ where: keyOf(id), data: { snapshot } })
        return moved
      }),

    keepFile: async (publicationId, editId, mediaId) => {
      await db.placement.update({
        where: { shopId_publicationId_editId: { shopId, publicationId, editId } },
        data: { mediaId },
      })
    },

    markAttached: (id) => move(id, 'attached'),
    markLinked: (id) => move(id, 'linked'),
    markVerified: (id) => end(id, 'verified', { editsTo: 'published' }),
    markConflict: (id, reason) => end(id, 'conflict', { editsTo: 'conflict', reason }),
    markFailed: (id, reason) => end(id, 'failed', { editsTo: 'failed', reason }),

    requestUndo: async (id, requestedBy) => {
      const { count } = await db.publication.updateMany({
        where: { shopId, id, state: 'verified', undoRequestedAt: null },
        data: { undoRequestedAt: new Date(), undoRequestedBy: requestedBy },
      })
      return count === 1
    },

    markUndone: (id, notes) => end(id, 'undone', { editsTo: 'undone', reason: notes }),
  }
}
