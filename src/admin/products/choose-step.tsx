import type { ComponentChildren } from 'preact'
import { useEffect } from 'preact/hooks'
import { LoadFailed } from '../shell/load-failed.tsx'
import { route } from '../shell/route.ts'
import { SkeletonRows } from '../shell/skeleton-rows.tsx'
import { say } from '../texts/say.ts'
import { NoProducts } from './no-products.tsx'
import { ProductFilters } from './product-filters.tsx'
import { readQuery, writeAddress } from './product-query.ts'
import { ProductTable } from './product-table.tsx'
import type { ProductsStore } from './products-store.ts'
import { SelectionBar } from './selection-bar.tsx'

interface Props {
  readonly store: ProductsStore
  readonly banner: ComponentChildren
}

/** The products of the shop, to choose from. */
export const ChooseStep = ({ store, banner }: Props) => {
  const query = readQuery(route.value.query)
  const address = writeAddress(query)
  useEffect(() => {
    store.list.read(query)
  }, [store, address])
  const shown = store.list.shown.value
  const failure = store.list.failure.value
  return (
    <s-page heading={say('products.heading')} inlineSize="large">
      {banner}
      <s-section padding="none" accessibilityLabel={say('products.heading')}>
        <ProductFilters store={store} query={query} />
        {failure !== null && (
          <LoadFailed failure={failure} onRetry={() => store.list.read(readQuery(route.value.query))} />
        )}
        {shown === null && failure === null && <SkeletonRows count={8} pictured />}
        {failure === null && shown !== null && shown.products.length > 0 && (
          <ProductTable store={store} shown={shown} />
        )}
        {failure === null && shown !== null && shown.products.length === 0 && (
          <NoProducts store={store} query={shown.query} />
        )}
      </s-section>
      <SelectionBar store={store} shown={shown} />
    </s-page>
  )
}
