import type { Database } from '../connect.ts'
import type { SealedTable } from '../sealing/reseal.ts'

export const sessionTable = 'session'

const rowsPerPage = 500

/** The sessions of all shops, for a change of keys. */
export const sealedSessions = (db: Database): SealedTable => ({
  table: sessionTable,

  list: async function* () {
    const orderBy = [{ shopId: 'asc' }, { id: 'asc' }] as const
    const select = { shopId: true, id: true, sealedTokens: true } as const
    const where = { sealedTokens: { not: Buffer.alloc(0) } }
    for (let skip: { shopId: string; id: string } | undefined; ; ) {
      const after = skip && { cursor: { shopId_id: skip }, skip: 1 }
      const rows = await db.session.findMany({
        where,
        orderBy: [...orderBy],
        select,
        take: rowsPerPage,
        ...after,
      })
      for (const { shopId, id, sealedTokens } of rows) yield { shopId, rowId: id, sealed: sealedTokens }
      const last = rows.at(-1)
      if (last === undefined || rows.length < rowsPerPage) return
      skip = { shopId: last.shopId, id: last.id }
    }
  },

  replace: async ({ shopId, rowId, sealed }, resealed) => {
    await db.session.updateMany({
      where: { shopId, id: rowId, sealedTokens: Buffer.from(sealed) },
      data: { sealedTokens: resealed },
    })
  },
})
