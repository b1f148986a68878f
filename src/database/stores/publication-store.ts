import { randomUUID } from 'node:crypto'
import { notFound } from '../../domain/errors.ts'
import { openPublicationStates, type PublicationState } from '../../domain/publication-state.ts'
import type { PublicationStore } from '../../ports/publication-store.ts'
import type { Database } from '../connect.ts'
import type { Prisma } from '../generated/client.ts'
import { endPublication, leaveOut } from './end-publication.ts'
import { machine, moveRow } from './move-rows.ts'
import { orNotFound } from './or-not-found.ts'
import { planPublications } from './plan-publications.ts'
import { readPage } from './read-page.ts'
import { toPublication, withPlacements } from './to-publication.ts'
import { dropUndo, listUndone, markUndone, pendingUndo, requestUndo } from './undo-publication.ts'

export const createPublicationStore = (db: Database, shopId: string): PublicationStore => {
  const keyOf = (id: string) => ({ shopId_id: { shopId, id } })

  const get = async (id: string) => {
    const row = await db.publication.findUnique({ where: keyOf(id), include: withPlacements })
    if (!row) throw notFound(`There is no publication ${id} in this shop.`)
    return toPublication(row)
  }

  const move = (id: string, to: PublicationState) =>
    moveRow(db, shopId, { kind: 'publication', id, to, actor: machine })

  const take = async (id: string, leaseMs: number, due: Prisma.PublicationWhereInput) => {
    const now = new Date()
    const owner = randomUUID()
    const { count } = await db.publication.updateMany({
      where: {
        ...due,
        shopId,
        id,
        shop: { access: 'granted' },
        OR: [{ leaseUntil: null }, { leaseUntil: { lt: now } }],
      },
      data: { leaseUntil: new Date(now.getTime() + leaseMs), leaseOwner: owner },
    })
    return count === 1 ? { ...(await get(id)), owner } : undefined
  }

  const hold = async (id: string, owner: string, leaseUntil: Date | null) => {
    const { count } = await db.publication.updateMany({
      where: { shopId, id, leaseOwner: owner, leaseUntil: { not: null } },
      data: { leaseUntil },
    })
    return count === 1
  }

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
    claimUndo: (id, leaseMs) => take(id, leaseMs, pendingUndo()),
    renew: (id, owner, leaseMs) => hold(id, owner, new Date(Date.now() + leaseMs)),
    letGo: async (id, owner) => {
      await hold(id, owner, null)
    },

    begin: (id, { mediaIds, variantMedia }) =>
      db.$transaction(async (tx) => {
        const moved = await moveRow(tx, shopId, { kind: 'publication', id, to: 'uploading', actor: machine })
        const snapshot = { mediaIds: [...mediaIds], variantMedia: { ...variantMedia } }
        if (moved) await tx.publication.update({ where: keyOf(id), data: { snapshot } })
        return moved
      }),

    keepFile: async (publicationId, editId, mediaId) => {
      const kept = db.placement.update({
        where: { shopId_publicationId_editId: { shopId, publicationId, editId } },
        data: { mediaId: mediaId ?? null },
      })
      await orNotFound(kept, `publication ${publicationId}`)
    },

    noteReplacing: async (id) => {
      await db.publication.updateMany({ where: { shopId, id }, data: { replacing: true } })
    },
    markAttached: (id) => move(id, 'attached'),
    markLinked: (id) => move(id, 'linked'),
    leaveOut: (id, leftOut) => leaveOut(db, shopId, { id, leftOut }),
    markVerified: (id, notes) =>
      endPublication(db, shopId, { id, to: 'verified', editsTo: 'published', notes }),
    markConflict: (id, reason) =>
      endPublication(db, shopId, { id, to: 'conflict', editsTo: 'conflict', reason }),
    markFailed: (id, reason) => endPublication(db, shopId, { id, to: 'failed', editsTo: 'approved', reason }),

    requestUndo: (target, requestedBy) => requestUndo(db, shopId, { target, requestedBy }),
    markUndone: (id, undone) => markUndone(db, shopId, { id, ...undone }),
    listUndone: (target) => listUndone(db, shopId, target),
    listLiveAngles: async (productId) => {
      const rows = await db.placement.findMany({
        where: {
          shopId,
          mediaId: { not: null },
          leftOut: null,
          undoneAt: null,
          edit: { productId, angle: { gt: 0 }, state: 'published' },
        },
        select: { mediaId: true, edit: { select: { colorwayKey: true } } },
        orderBy: [{ edit: { angle: 'asc' } }, { editId: 'asc' }],
      })
      return rows.flatMap(({ mediaId, edit }) => (mediaId === null ? [] : [{ ...edit, mediaId }]))
    },
    dropUndo: (id, reason) => dropUndo(db, shopId, { id, reason }),
  }
}
