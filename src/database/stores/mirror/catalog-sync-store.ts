import { randomUUID } from 'node:crypto'
import { notFound } from '../../../domain/errors.ts'
import { statesBefore } from '../../../domain/moves.ts'
import { openSyncStates, type SyncState, syncMoves } from '../../../domain/sync-state.ts'
import type { CatalogSync, CatalogSyncStore } from '../../../ports/catalog-sync-store.ts'
import type { Database } from '../../connect.ts'
import type { Prisma } from '../../generated/client.ts'
import type { CatalogSyncModel } from '../../generated/models.ts'

export const createCatalogSyncStore = (db: Database, shopId: string): CatalogSyncStore => {
  const open = { shopId, state: { in: [...openSyncStates] } }

  const get = async (id: string): Promise<CatalogSync> => {
    const row = await db.catalogSync.findUnique({ where: { shopId_id: { shopId, id } } })
    if (!row) throw notFound(`There is no reading ${id} of this shop's catalogue.`)
    return toCatalogSync(row)
  }

  const move = async (id: string, to: SyncState, data: Prisma.CatalogSyncUpdateManyMutationInput = {}) => {
    const from = statesBefore<SyncState>(syncMoves, to)
    const { count } = await db.catalogSync.updateMany({
      where: { shopId, id, state: { in: from } },
      data: { ...data, state: to, movedAt: new Date() },
    })
    return count === 1
  }

  return {
    request: async (cause) => {
      // One that ends in this very moment is no longer open: then the next try makes a new one.
      for (;;) {
        // Its moment is the tables' own, as is that of every product that is written.
        await db.$executeRaw`
          INSERT INTO catalog_sync (shop_id, id, cause) VALUES (${shopId}, ${randomUUID()}::uuid, ${cause})
          ON CONFLICT DO NOTHING`
        const row = await db.catalogSync.findFirst({ where: open })
        if (row) return toCatalogSync(row)
      }
    },

    get,

    latest: async (state) => {
      const row = await db.catalogSync.findFirst({
        where: { shopId, ...(state !== undefined && { state }) },
        orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
      })
      return row ? toCatalogSync(row) : undefined
    },

    claim: async (id, leaseMs) => {
      const now = new Date()
      const { count } = await db.catalogSync.updateMany({
        where: { ...open, id, OR: [{ leaseUntil: null }, { leaseUntil: { lt: now } }] },
        data: { leaseUntil: new Date(now.getTime() + leaseMs) },
      })
      return count === 1 ? get(id) : undefined
    },

    renew: async (id, leaseMs) => {
      await db.catalogSync.updateMany({
        where: { shopId, id, leaseUntil: { not: null } },
        data: { leaseUntil: new Date(Date.now() + leaseMs) },
      })
    },

    letGo: async (id) => {
      await db.catalogSync.updateMany({ where: { shopId, id }, data: { leaseUntil: null } })
    },

    markRunning: (id, bulkOperationId) => move(id, 'running', { bulkOperationId }),
    markReading: (id) => move(id, 'reading', { products: 0 }),
    startUngrouped: (id) => move(id, 'planned', { grouped: false, bulkOperationId: null }),
    markDone: (id) => move(id, 'done'),
    markFailed: (id, reason) => move(id, 'failed', { reason }),

    noteProgress: async (id, progress) => {
      await db.catalogSync.updateMany({ where: { ...open, id }, data: progress })
    },

    noticeFinished: async (bulkOperationId) => {
      const row = await db.catalogSync.findFirst({ where: { ...open, bulkOperationId } })
      return row ? toCatalogSync(row) : undefined
    },
  }
}

const toCatalogSync = (row: CatalogSyncModel): CatalogSync => ({
  id: row.id,
  state: row.state,
  reason: row.reason ?? undefined,
  cause: row.cause,
  grouped: row.grouped,
  bulkOperationId: row.bulkOperationId ?? undefined,
  objects: row.objects,
  products: row.products,
  createdAt: row.createdAt,
  movedAt: row.movedAt,
})
