import type { ComponentChildren } from 'preact'
import { useEffect } from 'preact/hooks'
import { route } from '../shell/route.ts'
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
  useEffect(() => {
    store.readFilters()
  }, [store])
  const shown = store.list.shown.value
  return (
    <s-page heading={say('products.heading')} inlineSize="large">
      {banner}
      <s-section padding="none" accessibilityLabel={say('products.heading')}>
        <ProductFilters store={store} query={query} />
        <ListProblem store={store} />
        {shown === null && store.list.failure.value === null && (
          <div class="products-first">
            <s-spinner accessibilityLabel={say('loading')} />
          </div>
        )}
        {shown !== null && shown.products.length > 0 && <ProductTable store={store} shown={shown} />}
        {shown !== null && shown.products.length === 0 && <NoProducts store={store} query={shown.query} />}
      </s-section>
      <SelectionBar store={store} shown={shown} />
    </s-page>
  )
}

/** Says that the list could not be read, where it stands, with a way to try again. */
const ListProblem = ({ store }: Pick<Props, 'store'>) => {
  const failure = store.list.failure.value
  if (failure === null) return null
  return (
    <div class="products-note">
      <s-banner tone="critical" heading={say('products.failed')}>
        {failure.error.message || say('products.failed.text')}
        <s-button
          slot="secondary-actions"
          loading={store.list.isReading.value}
          onClick={() => store.list.read(readQuery(route.value.query))}
        >
          {say('products.again')}
        </s-button>
      </s-banner>
    </div>
  )
}
