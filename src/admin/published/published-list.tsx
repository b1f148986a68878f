import { EmptyState } from '../shell/empty-state.tsx'
import { LoadFailed } from '../shell/load-failed.tsx'
import { navigate } from '../shell/route.ts'
import { SkeletonRows } from '../shell/skeleton-rows.tsx'
import { useKeptFocus } from '../shell/use-kept-focus.ts'
import { say } from '../texts/say.ts'
import { ProductGroup } from './product-group.tsx'
import { isFiltered } from './published-filter.ts'
import type { PublishedStore } from './published-store.ts'

/** The products with pictures that went live, page by page. */
export const PublishedList = ({ store }: { readonly store: PublishedStore }) => {
  const list = store.list.value
  const products = list.items.value
  const keep = useKeptFocus(products)
  if (products === null)
    return list.failure.value ? (
      <LoadFailed failure={list.failure.value} onRetry={list.refresh} />
    ) : (
      <SkeletonRows count={6} pictured />
    )
  if (products.length === 0) return isFiltered(store.filter.value) ? <Unmatched store={store} /> : <Nothing />
  return (
    <div ref={keep} class="published">
      {products.map((product) => (
        <ProductGroup key={product.productId} product={product} store={store} />
      ))}
      {list.hasMore.value && (
        <div class="more">
          <s-button variant="tertiary" loading={store.busy.value.has('more')} onClick={store.loadMore}>
            {say('published.more')}
          </s-button>
        </div>
      )}
    </div>
  )
}

const Nothing = () => (
  <EmptyState icon="image" heading={say('published.empty.heading')} text={say('published.empty.text')}>
    <s-button slot="primary-action" variant="primary" onClick={() => navigate('/review')}>
      {say('published.empty.review')}
    </s-button>
  </EmptyState>
)

const Unmatched = ({ store }: { readonly store: PublishedStore }) => (
  <EmptyState
    icon="search"
    heading={say('published.unmatched.heading')}
    text={say('published.unmatched.text')}
  >
    <s-button
      slot="primary-action"
      onClick={() => store.narrow({ show: null, search: null, batch: null, by: null })}
    >
      {say('published.unmatched.clear')}
    </s-button>
  </EmptyState>
)
