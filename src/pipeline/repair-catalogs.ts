import { nextRepair } from '../domain/next-repair.ts'
import type { House } from '../ports/house.ts'
import type { Handler, Nudges } from '../ports/nudges.ts'

interface RepairDeps {
  readonly house: House
  readonly nudges: Nudges
}

/**
 * Has every shop's catalogue read once a night, for notices of changes may get lost; a shop whose catalogue was never
 * read is due at once.
 */
export const repairCatalogs = ({ house, nudges }: RepairDeps): Handler<'repair-catalogs'> => ({
  step: 'repair-catalogs',
  concurrency: 1,
  handle: async () => {
    const now = new Date()
    const claimed = await house.claimRepairs(
      ({ shopId, lastSyncAt }) => lastSyncAt === undefined || nextRepair(shopId, lastSyncAt) <= now,
    )
    await nudges.nudgeAll('sync-catalog', claimed)
  },
})
