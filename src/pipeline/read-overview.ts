import type { BatchState } from '../domain/batch-state.ts'
import type { Batch, EditCounts } from '../ports/batch-store.ts'
import type { OverviewCounts } from '../ports/overview-store.ts'
import type { Stores } from '../ports/stores.ts'
import { type CatalogStatus, readCatalogStatus } from './read-catalog-status.ts'
import { type Month, readMonth } from './read-month.ts'

interface OverviewDeps {
  readonly stores: Stores
  /** How many edits of a batch stand in each state. */
  readonly countEdits: (shopId: string, batchId: string) => Promise<EditCounts>
}

/** A batch, and how far it is. */
export interface CountedBatch extends Batch {
  readonly edits: EditCounts
}

export interface Overview {
  readonly catalog: CatalogStatus
  readonly counts: OverviewCounts
  /** The newest that somebody asked for, while nobody has decided on any picture. */
  readonly firstDraft: CountedBatch | undefined
  /** Planned, running or paused, the newest first; not all of them where there are many. */
  readonly running: readonly CountedBatch[]
  readonly runningBatches: number
  /** Quoted, with something to make: they wait for somebody to start them. */
  readonly quotedBatches: number
  readonly parked: readonly { readonly reason: string | undefined; readonly batches: number }[]
  readonly spending: Month
}

const dayMs = 86_400_000
/** Nobody comes back to what failed longer ago. */
const unmadeForMs = 30 * dayMs
const mostOpen = 200
const mostShown = 5
const runningStates: readonly BatchState[] = ['planned', 'running', 'paused']
const openStates: readonly BatchState[] = [...runningStates, 'quoted', 'parked']
const askedStates: readonly BatchState[] = [...openStates, 'done']

/** A shop at a glance. */
export const readOverview = async (
  { stores, countEdits }: OverviewDeps,
  { shopId, now }: { readonly shopId: string; readonly now: Date },
): Promise<Overview> => {
  const { batches, overview, ...others } = stores.forShop(shopId)
  const [catalog, counts, open, spending] = await Promise.all([
    readCatalogStatus(stores, shopId),
    overview.counts(new Date(now.getTime() - unmadeForMs)),
    batches.listIn(openStates, mostOpen),
    readMonth(others, now),
  ])
  const count = async (batch: Batch): Promise<CountedBatch> => ({
    ...batch,
    edits: await countEdits(shopId, batch.id),
  })
  const running = open.filter(({ state }) => runningStates.includes(state))
  const [newest] = counts.hasDecisions ? [] : await batches.listIn(askedStates, 1)
  return {
    catalog,
    counts,
    firstDraft: newest && (await count(newest)),
    running: await Promise.all(running.slice(0, mostShown).map(count)),
    runningBatches: running.length,
    quotedBatches: open.filter(({ state, quotedEdits }) => state === 'quoted' && quotedEdits !== 0).length,
    parked: groupByReason(open.filter(({ state }) => state === 'parked')),
    spending,
  }
}

const groupByReason = (parked: readonly Batch[]): Overview['parked'] =>
  [...Map.groupBy(parked, ({ reason }) => reason)].map(([reason, { length }]) => ({
    reason,
    batches: length,
  }))
