import type { Database } from '../connect.ts'
import type { SealedTable } from '../sealing/reseal.ts'

export const providerAccountTable = 'provider_account'

/** The accounts of all shops, for a change of keys: few enough to be read at once. */
export const sealedProviderAccounts = (db: Database): SealedTable => ({
  table: providerAccountTable,

  list: async function* () {
    for (const { shopId, provider, sealedKey } of await db.providerAccount.findMany())
      yield { shopId, rowId: provider, sealed: sealedKey }
  },

  replace: async ({ shopId, rowId, sealed }, resealed) => {
    await db.providerAccount.updateMany({
      where: { shopId, provider: rowId, sealedKey: Buffer.from(sealed) },
      data: { sealedKey: resealed },
    })
  },
})
