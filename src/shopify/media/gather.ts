import DataLoader from 'dataloader'
import type { MediaPace } from './media-pace.ts'

/** Items in one array of an input, Shopify's limit (shopify.dev/docs/api/usage/limits). */
export const mostItems = 250

/** Sends the items in one call; answers for each of them, in their order. */
export type SendAll<Item, Answer> = (items: readonly Item[]) => Promise<readonly (Answer | Error)[]>

/**
 * Makes one call of many. The first goes almost at once; while calls keep coming they go together every few
 * seconds, so that a shop which is written to without pause pays for few of them, and one that is not waits for
 * nothing.
 */
export const gather = <Item, Answer>(
  send: SendAll<Item, Answer>,
  { gatherMs, betweenMs }: Pick<MediaPace, 'gatherMs' | 'betweenMs'>,
): ((item: Item) => Promise<Answer>) => {
  let lastMs = Number.NEGATIVE_INFINITY
  let wasFull = false
  const loader = new DataLoader<Item, Answer>(
    (items) => {
      wasFull = items.length === mostItems
      return send(items)
    },
    {
      cache: false,
      maxBatchSize: mostItems,
      batchScheduleFn: (dispatch) => {
        const nowMs = performance.now()
        lastMs = Math.max(nowMs + gatherMs, wasFull ? 0 : lastMs + betweenMs)
        setTimeout(dispatch, lastMs - nowMs)
      },
    },
  )
  return (item) => loader.load(item)
}
