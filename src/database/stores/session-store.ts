import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { SessionStore, Sessions, ShopSession } from '../../ports/session-store.ts'
import type { Database } from '../connect.ts'
import type { Sealer } from '../sealing/sealer.ts'
import { sessionTable } from './session-table.ts'

const tokensColumn = z.object({ accessToken: z.string(), refreshToken: z.string().optional() })

/** Sessions on Prisma, their tokens sealed. A claim on a session that is not there yet is a row without tokens. */
export const createSessions = (db: Database, sealer: Sealer): Sessions => ({
  forShop: (shopId) => createSessionStore(db, sealer, shopId),
})

const createSessionStore = (db: Database, sealer: Sealer, shopId: string): SessionStore => {
  const placeOf = (id: string) => ({ table: sessionTable, shopId, rowId: id })

  const toColumns = (id: string, session: ShopSession) => {
    const { accessToken, refreshToken, scopes, userName, expiresAt, refreshExpiresAt } = session
    return {
      sealedTokens: sealer.seal(JSON.stringify({ accessToken, refreshToken }), placeOf(id)),
      scopes: [...scopes],
      userName: userName ?? null,
      expiresAt: expiresAt ?? null,
      refreshExpiresAt: refreshExpiresAt ?? null,
      renewingUntil: null,
      renewedBy: null,
      movedAt: new Date(),
    }
  }

  return {
    read: async (id) => {
      const row = await db.session.findUnique({ where: { shopId_id: { shopId, id } } })
      if (!row || row.sealedTokens.length === 0) return undefined
      const tokens = tokensColumn.parse(JSON.parse(sealer.open(row.sealedTokens, placeOf(id))))
      return {
        ...tokens,
        scopes: row.scopes,
        userName: row.userName ?? undefined,
        expiresAt: row.expiresAt ?? undefined,
        refreshExpiresAt: row.refreshExpiresAt ?? undefined,
      }
    },

    write: async (id, session) => {
      const columns = toColumns(id, session)
      await db.session.upsert({
        where: { shopId_id: { shopId, id } },
        create: { shopId, id, ...columns },
        update: columns,
      })
    },

    claimRenewal: async (id, leaseMs) => {
      const claimedBy = randomUUID()
      const claimed = await db.$executeRaw`
        INSERT INTO session (shop_id, id, sealed_tokens, scopes, renewing_until, renewed_by)
        VALUES (${shopId}, ${id}, '', '{}', now() + ${leaseMs} * interval '1 ms', ${claimedBy}::uuid)
        ON CONFLICT (shop_id, id) DO UPDATE
          SET renewing_until = excluded.renewing_until, renewed_by = excluded.renewed_by
          WHERE session.renewing_until IS NULL OR session.renewing_until <= now()`
      return claimed === 1 ? { id, claimedBy } : undefined
    },

    writeRenewed: async ({ id, claimedBy }, session) => {
      const where = { shopId, id, renewedBy: claimedBy }
      const { count } = await db.session.updateMany({ where, data: toColumns(id, session) })
      return count === 1
    },

    letGo: async ({ id, claimedBy }) => {
      const where = { shopId, id, renewedBy: claimedBy }
      await db.session.deleteMany({ where: { ...where, sealedTokens: Buffer.alloc(0) } })
      await db.session.updateMany({ where, data: { renewingUntil: null, renewedBy: null } })
    },

    remove: async (id) => {
      await db.session.deleteMany({ where: { shopId, id } })
    },

    removeAll: async () => {
      await db.session.deleteMany({ where: { shopId } })
    },
  }
}
