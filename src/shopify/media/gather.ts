import DataLoader from 'dataloader'
import type { MediaPace } from './media-pace.ts'

/** Items in one array of an input, Shopify's limit (shopify.dev/docs/api/usage/limits). */
export const mostItems = 250

/** Sends the items in one call; answers for each of them, in their order. */
export type SendAll<Item, Answer> = (items: readonly Item[]) => Promise<readonly (Answer | Error)[]>

/** Items that wait to go together. */
interface Company {
  size: number
  go(): void
}

/**
 * Makes one call of many. The first goes almost at once; while calls keep coming they go together, every few seconds
 * or when enough of them have come, so that a shop which is written to without pause pays for few of them, and one
 * that is not waits for nothing.
 */
export const gather = <Item, Answer>(
  send: SendAll<Item, Answer>,
  { gatherMs, betweenMs, enough }: Pick<MediaPace, 'gatherMs' | 'betweenMs' | 'enough'>,
): ((item: Item) => Promise<Answer>) => {
  let lastMs = Number.NEGATIVE_INFINITY
  let company: Company | undefined

  const loader = new DataLoader<Item, Answer>(send, {
    cache: false,
    maxBatchSize: mostItems,
    batchScheduleFn: (dispatch) => {
      const goAtMs = Math.max(performance.now() + gatherMs, lastMs + betweenMs)
      const go = () => {
        clearTimeout(timer)
        lastMs = performance.now()
        if (company === gathering) company = undefined
        dispatch()
      }
      const timer = setTimeout(go, goAtMs - performance.now())
      const gathering: Company = { size: 0, go }
      company = gathering
    },
  })

  return (item) => {
    const answer = loader.load(item)
    if (company) {
      company.size++
      // Enough of them need not wait for their time, but for those that come in the same moment.
      if (company.size === enough) setTimeout(company.go, gatherMs)
    }
    return answer
  }
}
