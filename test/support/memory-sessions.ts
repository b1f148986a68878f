import { randomUUID } from 'node:crypto'
import type { SessionStore, Sessions, ShopSession } from '../../src/ports/session-store.ts'

interface Kept {
  readonly session?: ShopSession | undefined
  readonly claim?: { readonly by: string; readonly until: number } | undefined
}

/** Sessions in memory, for one process. */
export const createMemorySessions = (): Sessions => {
  const shops = new Map<string, SessionStore>()
  return {
    forShop: (shopId) => {
      const store = shops.get(shopId) ?? createStore()
      shops.set(shopId, store)
      return store
    },
  }
}

const createStore = (): SessionStore => {
  const kept = new Map<string, Kept>()
  const isHeld = (id: string, by: string) => kept.get(id)?.claim?.by === by
  return {
    read: async (id) => kept.get(id)?.session,
    write: async (id, session) => void kept.set(id, { session }),
    claimRenewal: async (id, leaseMs) => {
      const { session, claim } = kept.get(id) ?? {}
      if (claim && claim.until > Date.now()) return undefined
      const by = randomUUID()
      kept.set(id, { session, claim: { by, until: Date.now() + leaseMs } })
      return { id, claimedBy: by }
    },
    writeRenewed: async ({ id, claimedBy }, session) => {
      if (!isHeld(id, claimedBy)) return false
      kept.set(id, { session })
      return true
    },
    letGo: async ({ id, claimedBy }) => {
      if (isHeld(id, claimedBy)) kept.set(id, { session: kept.get(id)?.session })
    },
    remove: async (id) => void kept.delete(id),
    removeAll: async () => kept.clear(),
  }
}
