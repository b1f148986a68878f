import type { Logger } from 'pino'
import type { Database } from '../database/connect.ts'
import type { EncryptionKeys } from '../database/sealing/encryption-keys.ts'
import { reseal, type SealedTable } from '../database/sealing/reseal.ts'
import { createSealer } from '../database/sealing/sealer.ts'
import { createProviderAccounts } from '../database/stores/provider-account-store.ts'
import { sealedProviderAccounts } from '../database/stores/provider-account-table.ts'
import { createSessions } from '../database/stores/session-store.ts'
import { sealedSessions } from '../database/stores/session-table.ts'
import type { ProviderAccounts } from '../ports/provider-accounts.ts'
import type { Sessions } from '../ports/session-store.ts'

interface Sealed {
  readonly sessions: Sessions
  readonly accounts: ProviderAccounts
}

/** Opens what lies sealed of all shops, and seals with the current key what the previous one sealed. */
export const openSealed = async (db: Database, keys: EncryptionKeys, log: Logger): Promise<Sealed> => {
  const sealer = createSealer(keys)
  const sealAnew = async (table: SealedTable, what: string): Promise<void> => {
    const { resealed, unreadable } = await reseal(sealer, table)
    if (resealed > 0) log.info({ resealed }, `${what} were sealed with the current key`)
    if (unreadable > 0) log.error({ unreadable }, `${what} are sealed with a key that is not set`)
  }
  await sealAnew(sealedSessions(db), 'sessions')
  await sealAnew(sealedProviderAccounts(db), 'accounts at providers')
  return { sessions: createSessions(db, sealer), accounts: createProviderAccounts(db, sealer) }
}
