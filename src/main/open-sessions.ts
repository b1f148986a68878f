import type { Logger } from 'pino'
import type { Database } from '../database/connect.ts'
import type { EncryptionKeys } from '../database/sealing/encryption-keys.ts'
import { reseal } from '../database/sealing/reseal.ts'
import { createSealer } from '../database/sealing/sealer.ts'
import { createSessions } from '../database/stores/session-store.ts'
import { sealedSessions } from '../database/stores/session-table.ts'
import type { Sessions } from '../ports/session-store.ts'

/** Opens the sessions of all shops, and seals with the current key what the previous one sealed. */
export const openSessions = async (db: Database, keys: EncryptionKeys, log: Logger): Promise<Sessions> => {
  const sealer = createSealer(keys)
  const { resealed, unreadable } = await reseal(sealer, sealedSessions(db))
  if (resealed > 0) log.info({ resealed }, 'sessions were sealed with the current key')
  if (unreadable > 0) log.error({ unreadable }, 'sessions are sealed with a key that is not set')
  return createSessions(db, sealer)
}
