import { z } from 'zod'
import { providerNames } from '../../domain/provider-name.ts'
import type {
  AccountTerms,
  OpenedAccount,
  ProviderAccount,
  ProviderAccountStore,
  ProviderAccounts,
} from '../../ports/provider-accounts.ts'
import type { Database } from '../connect.ts'
import type { ProviderAccountModel } from '../generated/models.ts'
import type { Sealer } from '../sealing/sealer.ts'
import { providerAccountTable } from './provider-account-table.ts'

const providerColumn = z.enum(providerNames)

/** Accounts on Prisma, their keys sealed. */
export const createProviderAccounts = (db: Database, sealer: Sealer): ProviderAccounts => ({
  forShop: (shopId) => createProviderAccountStore(db, sealer, shopId),
})

const createProviderAccountStore = (db: Database, sealer: Sealer, shopId: string): ProviderAccountStore => {
  const placeOf = (provider: string) => ({ table: providerAccountTable, shopId, rowId: provider })
  const list = () => db.providerAccount.findMany({ where: { shopId }, orderBy: { provider: 'asc' } })
  return {
    list: async () => (await list()).map(toAccount),

    open: async () => {
      const opened: OpenedAccount[] = []
      for (const row of await list()) {
        const apiKey = openOrUndefined(() => sealer.open(row.sealedKey, placeOf(row.provider)))
        if (apiKey !== undefined) opened.push({ ...toAccount(row), apiKey })
      }
      return opened
    },

    set: async ({ provider, apiKey, setBy, ...terms }) => {
      const sealedKey = sealer.seal(apiKey, placeOf(provider))
      const columns = {
        sealedKey,
        ...toTermColumns(terms),
        setBy,
        setAt: new Date(),
      }
      await db.providerAccount.upsert({
        where: { shopId_provider: { shopId, provider } },
        create: { shopId, provider, ...columns },
        update: columns,
      })
    },

    setTerms: async (provider, terms, setBy) => {
      const data = { ...toTermColumns(terms), setBy, setAt: new Date() }
      return (await db.providerAccount.updateMany({ where: { shopId, provider }, data })).count > 0
    },

    remove: async (provider) =>
      (await db.providerAccount.deleteMany({ where: { shopId, provider } })).count > 0,
  }
}

const toTermColumns = (terms: AccountTerms) => ({
  model: terms.model ?? null,
  draftModel: terms.draftModel ?? null,
  priceMicros: terms.priceMicros ?? null,
  startsPerMinute: terms.startsPerMinute ?? null,
  atOnce: terms.atOnce ?? null,
})

const toAccount = ({ provider, setBy, setAt, ...terms }: ProviderAccountModel): ProviderAccount => ({
  provider: providerColumn.parse(provider),
  model: terms.model ?? undefined,
  draftModel: terms.draftModel ?? undefined,
  priceMicros: terms.priceMicros ?? undefined,
  startsPerMinute: terms.startsPerMinute ?? undefined,
  atOnce: terms.atOnce ?? undefined,
  setBy,
  setAt,
})

const openOrUndefined = (open: () => string): string | undefined => {
  try {
    return open()
  } catch {
    return undefined
  }
}
