import { useCallback } from 'preact/hooks'
import { EmptyState } from '../shell/empty-state.tsx'
import { focusScreen } from '../shell/focus-screen.ts'
import { noteInAddress, route } from '../shell/route.ts'
import { usePolling } from '../shell/use-polling.ts'
import { say } from '../texts/say.ts'
import { isUsual, type ProductQuery, readQuery, usualQuery, writeAddress } from './product-query.ts'
import type { ProductsStore } from './products-store.ts'

interface Props {
  readonly store: ProductsStore
  readonly query: ProductQuery
}

const pauseMs = () => 3_000

/** Why there is nothing to show, and what to do about it. */
export const NoProducts = ({ store, query }: Props) => {
  const refresh = useCallback(async () => {
    const wasBeingRead = isBeingRead(store)
    await store.readCatalog()
    if (wasBeingRead || isBeingRead(store)) await store.list.read(readQuery(route.value.query))
  }, [store])
  usePolling(refresh, pauseMs)
  const { heading, text } = explain(store, query)
  const isEverythingMade = isUsual(query) && (store.catalog.value?.products ?? 0) > 0
  return (
    <div role="status" class="products-empty">
      <EmptyState icon="product" heading={heading} text={text}>
        {!isUsual(query) && (
          <s-button slot="primary-action" onClick={() => show(usualQuery)}>
            {say('products.none.clear')}
          </s-button>
        )}
        {isEverythingMade && (
          <s-button slot="primary-action" onClick={() => show({ ...usualQuery, pictures: '' })}>
            {say('products.none.all')}
          </s-button>
        )}
      </EmptyState>
    </div>
  )
}

/** The button that was pressed goes with what it stood for. */
const show = (query: ProductQuery): void => {
  noteInAddress(writeAddress(query))
  focusScreen()
}

const isBeingRead = ({ catalog }: ProductsStore): boolean => {
  const state = catalog.value?.sync?.state
  return state === 'planned' || state === 'running' || state === 'reading'
}

const explain = (store: ProductsStore, query: ProductQuery) => {
  const catalog = store.catalog.value
  if (catalog === null) return { heading: say('products.none'), text: '' }
  if (catalog.products === 0 && isBeingRead(store))
    return {
      heading: say('products.reading'),
      text: say('products.reading.text', { count: catalog.sync?.products ?? 0 }),
    }
  if (catalog.products === 0 && catalog.sync?.state === 'failed')
    return { heading: say('products.unread'), text: catalog.sync.reason ?? say('products.unread.text') }
  if (catalog.products === 0) return { heading: say('products.empty'), text: say('products.empty.text') }
  return isUsual(query)
    ? { heading: say('products.complete'), text: say('products.complete.text') }
    : { heading: say('products.none'), text: say('products.none.text') }
}
