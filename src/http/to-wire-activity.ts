import type { Activity } from '../ports/activity-store.ts'
import type { WireActivity, WireActivityProduct } from './wire/wire-activity.ts'

const productsShown = 3
const colorwaysShown = 5

/** Of one deed's events, newest first. */
export const toWireActivity = (events: readonly Activity[]): WireActivity[] => {
  const [newest] = events
  const oldest = events.at(-1)
  if (!newest || !oldest) return []
  const byProduct = Map.groupBy(
    events.filter(({ productId }) => productId !== undefined),
    ({ productId }) => productId,
  )
  return [
    {
      id: newest.id,
      actor: newest.actor,
      deed: newest.deed ?? null,
      kind: newest.kind,
      to: newest.to,
      since: oldest.at.toISOString(),
      at: newest.at.toISOString(),
      count: events.length,
      products: [...byProduct.values()].slice(0, productsShown).map(toProduct),
      productCount: byProduct.size,
      name: newest.name ?? null,
      reason: events.every(({ reason }) => reason === newest.reason) ? (newest.reason ?? null) : null,
      batchId: newest.batchId ?? null,
      origin: newest.origin ?? null,
      quotedEdits: newest.quotedEdits ?? null,
    },
  ]
}

const toProduct = (events: readonly Activity[]): WireActivityProduct => ({
  title: events[0]?.productTitle ?? '',
  colorways: [...new Set(events.map(({ colorwayLabel }) => colorwayLabel ?? ''))].slice(0, colorwaysShown),
})
