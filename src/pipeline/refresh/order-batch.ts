import type { EditDraft } from '../../domain/draft-edit.ts'
import type { NewBatch } from '../../ports/batch-store.ts'
import type { Refresh } from '../../ports/refresh-store.ts'

/** Who is said to have asked for what a run does by itself. */
export const actorOf = ({ cause, name, requestedBy }: Refresh): string =>
  cause === 'schedule' ? `schedule: ${name}` : requestedBy

/** A batch of just these colorways. Whether it runs is decided when its price is known. */
export const toBatch = (refresh: Refresh, wanted: readonly EditDraft[]): NewBatch => {
  const draftsOf = Map.groupBy(wanted, ({ product }) => product.id)
  return {
    origin: 'schedule',
    scope: { kind: 'products', productIds: [...draftsOf.keys()] },
    requestedBy: actorOf(refresh),
    runWhenQuoted: false,
    wishes: {
      colorways: [...draftsOf].map(([productId, drafts]) => ({
        productId,
        keys: drafts.map(({ colorway }) => colorway.key),
      })),
      angles: [],
      sources: [],
      template: undefined,
    },
  }
}
