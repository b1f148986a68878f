import { ColorwayError } from '../domain/errors.ts'
import { describeRefresh, type RefreshOutcome } from '../domain/refresh/describe-refresh.ts'
import type { Findings, RefreshSummary } from '../domain/refresh/findings.ts'
import type { BatchProgress } from '../ports/batch-store.ts'
import type { Handler, Nudges } from '../ports/nudges.ts'
import type { Refresh } from '../ports/refresh-store.ts'
import { holdLease } from './hold-lease.ts'
import type { Pace } from './pace.ts'
import { requireEditor } from './rank-editors.ts'
import { type CompareDeps, compareCatalog } from './refresh/compare-catalog.ts'
import { nudgeReading } from './refresh/nudge-reading.ts'
import { actorOf, toBatch } from './refresh/order-batch.ts'
import { requestReading } from './refresh/request-reading.ts'

interface RefreshDeps extends CompareDeps {
  readonly nudges: Nudges
  readonly pace: Pick<Pace, 'leaseMs' | 'lookEveryMs'>
}

/**
 * One run: has the catalogue read, compares it with what was made, and makes a batch of what is new or no longer right,
 * where there is anything. The batch runs by itself where the most that it may cost is within the cap of the run; else
 * it stays quoted, for a person. What it makes is reviewed as anything else. Waits for readings and quotes without
 * holding a worker. Each step is noted when it is done, and may be done again: a batch is made once.
 */
export const refreshCatalog = (deps: RefreshDeps): Handler<'refresh-catalog'> => ({
  step: 'refresh-catalog',
  concurrency: 2,
  handle: async ({ shopId, id }, { signal }) => {
    const { refreshes } = deps.stores.forShop(shopId)
    const { leaseMs } = deps.pace
    const refresh = await refreshes.claim(id, leaseMs)
    if (!refresh) return
    const work = () => carryOn(deps, { shopId, refresh, signal }).catch(giveUp(deps, shopId, id))
    try {
      await holdLease({ leaseMs, renew: (ms) => refreshes.renew(id, ms), work })
    } finally {
      await refreshes.letGo(id)
    }
  },
})

interface Going {
  readonly shopId: string
  readonly refresh: Refresh
  readonly signal: AbortSignal
}

const carryOn = async (deps: RefreshDeps, going: Going): Promise<void> => {
  switch (going.refresh.state) {
    case 'planned':
      return beginReading(deps, going)
    case 'reading':
      return endReading(deps, going)
    case 'comparing':
      return going.refresh.batchId === undefined ? compare(deps, going) : await watchBatch(deps, going)
    case 'done':
    case 'failed':
      return
  }
}

const lookLater = ({ nudges, pace }: RefreshDeps, { shopId, refresh: { id } }: Going): Promise<void> =>
  nudges.nudge('refresh-catalog', { shopId, id }, { delayMs: pace.lookEveryMs })

const beginReading = async (deps: RefreshDeps, going: Going): Promise<void> => {
  const { shopId, refresh } = going
  const sync = await requestReading(deps, shopId, refresh)
  if (!sync) return lookLater(deps, going)
  await deps.stores.forShop(shopId).refreshes.markReading(refresh.id, sync.id)
  await endReading(deps, { ...going, refresh: { ...refresh, state: 'reading', syncId: sync.id } })
}

/** Goes on once the reading is done; its end nudges us. Where another run of the shop compares, the end of that does. */
const endReading = async (deps: RefreshDeps, going: Going): Promise<void> => {
  const { shopId, refresh } = going
  const { syncs, refreshes } = deps.stores.forShop(shopId)
  const { state, reason } = await syncs.get(refresh.syncId ?? '')
  if (state === 'failed') await fail(deps, going, reason ?? 'The catalogue could not be read.')
  if (state === 'done' && (await refreshes.markComparing(refresh.id)))
    await compare(deps, { ...going, refresh: { ...refresh, state: 'comparing' } })
}

const compare = async (deps: RefreshDeps, going: Going): Promise<void> => {
  const { shopId, refresh, signal } = going
  const { syncs, refreshes } = deps.stores.forShop(shopId)
  const { createdAt: seenAt } = await syncs.get(refresh.syncId ?? '')
  const { findings, wanted } = await compareCatalog(deps, { shopId, scope: refresh.scope, seenAt, signal })
  if (wanted.length === 0) return end(deps, going, summarize(findings, undefined))
  // Else a batch would be parked every night.
  await requireEditor(deps, shopId)
  const batch = toBatch(refresh, wanted)
  const batchId = await refreshes.order(refresh.id, batch, summarize(findings, undefined))
  if (batchId === undefined) return
  await deps.nudges.nudge('plan-batch', { shopId, id: batchId })
  await lookLater(deps, going)
}

const watchBatch = async (deps: RefreshDeps, going: Going): Promise<void> => {
  const { shopId, refresh } = going
  const { batches } = deps.stores.forShop(shopId)
  const { batchId = '', capMicros, summary } = refresh
  const batch = await batches.get(batchId)
  if (batch.state === 'planned') return lookLater(deps, going)
  if (!summary) return
  const outcome = outcomeOf(batch, capMicros)
  const mayRun = batch.state === 'quoted' && outcome.edits > 0 && outcome.overCapMicros === undefined
  if (mayRun && (await batches.run(batchId, actorOf(refresh)))) await deps.nudges.nudge('admit', null)
  await end(deps, going, summarize(summary, outcome))
}

/** A batch that a person has started meanwhile waits for nobody. */
const outcomeOf = (
  { state, reason, quotedEdits = 0, quotedCostMicros = 0n }: BatchProgress,
  capMicros: bigint,
): RefreshOutcome => ({
  edits: quotedEdits,
  mostMicros: quotedCostMicros,
  overCapMicros: state === 'quoted' && quotedCostMicros > capMicros ? capMicros : undefined,
  reason: state === 'parked' ? reason : undefined,
})

const summarize = (findings: Findings, outcome: RefreshOutcome | undefined): RefreshSummary => ({
  ...findings,
  edits: outcome?.edits ?? 0,
  mostMicros: Number(outcome?.mostMicros ?? 0n),
  waits: outcome?.overCapMicros !== undefined || outcome?.reason !== undefined,
  text: describeRefresh(findings, outcome),
})

const end = async (deps: RefreshDeps, { shopId, refresh }: Going, summary: RefreshSummary): Promise<void> => {
  await deps.stores.forShop(shopId).refreshes.markDone(refresh.id, summary)
  await nudgeReading(deps, shopId)
}

const fail = async (
  deps: RefreshDeps,
  { shopId, refresh }: { readonly shopId: string; readonly refresh: Pick<Refresh, 'id'> },
  reason: string,
): Promise<void> => {
  await deps.stores.forShop(shopId).refreshes.markFailed(refresh.id, reason)
  await nudgeReading(deps, shopId)
}

/** Errors that pass are for the queue. */
const giveUp =
  (deps: RefreshDeps, shopId: string, id: string) =>
  async (error: unknown): Promise<void> => {
    const isFinal =
      error instanceof ColorwayError && ['invalid_input', 'not_found', 'bug'].includes(error.code)
    if (!isFinal) throw error
    await fail(deps, { shopId, refresh: { id } }, error.message)
  }
