import type { BatchState } from '../domain/batch-state.ts'
import type { BatchProgress } from '../ports/batch-store.ts'
import type { OverviewCounts } from '../ports/overview-store.ts'
import type { Stores } from '../ports/stores.ts'
import { type CatalogStatus, readCatalogStatus } from './read-catalog-status.ts'
import { type Month, readMonth } from './read-month.ts'

interface OverviewDeps {
  readonly stores: Stores
}

export interface Overview {
  readonly catalog: CatalogStatus
  readonly counts: OverviewCounts
  /** The newest batch that somebody asked for, while nobody has decided on any picture. */
  readonly firstDraft: BatchProgress | undefined
  /** Planned, running or paused, the newest first; not all of them where there are many. */
  readonly running: readonly BatchProgress[]
  readonly runningBatches: number
  /** Quoted, with something to make: they wait for somebody to start them. */
  readonly quotedBatches: number
  readonly parked: readonly { readonly reason: string | undefined; readonly batches: number }[]
  readonly month: Month
}

const dayMs = 86_400_000
/** Nobody comes back to what failed longer ago. */
const unmadeForMs = 30 * dayMs
const mostOpen = 100
const mostShown = 5
const runningStates: readonly BatchState[] = ['planned', 'running', 'paused']
const openStates: readonly BatchState[] = [...runningStates, 'quoted', 'parked']
const askedStates: readonly BatchState[] = [...openStates, 'done']

/** A shop at a glance. */
export const readOverview = async (
  { stores }: OverviewDeps,
  { shopId, now }: { readonly shopId: string; readonly now: Date },
): Promise<Overview> => {
  const { batches, overview, ...others } = stores.forShop(shopId)
  const [catalog, counts, open, month] = await Promise.all([
    readCatalogStatus(stores, shopId),
    overview.counts(new Date(now.getTime() - unmadeForMs)),
    batches.listIn(openStates, mostOpen),
    readMonth(others, now),
  ])
  const running = open.filter(({ state }) => runningStates.includes(state))
  const [firstDraft] = counts.hasDecisions ? [] : await batches.listIn(askedStates, 1)
  return {
    catalog,
    counts,
    firstDraft,
    running: running.slice(0, mostShown),
    runningBatches: running.length,
    quotedBatches: open.filter(({ state, quotedEdits }) => state === 'quoted' && quotedEdits !== 0).length,
    parked: groupByReason(open.filter(({ state }) => state === 'parked')),
    month,
  }
}

const groupByReason = (parked: readonly BatchProgress[]): Overview['parked'] =>
  [...Map.groupBy(parked, ({ reason }) => reason)].map(([reason, { length }]) => ({
    reason,
    batches: length,
  }))
