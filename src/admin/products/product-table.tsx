import { say } from '../texts/say.ts'
import type { ShownProducts } from './product-list.ts'
import { ProductRow } from './product-row.tsx'
import type { ProductsStore } from './products-store.ts'
import { isOfSelection } from './selection.ts'

interface Props {
  readonly store: ProductsStore
  readonly shown: ShownProducts
}

/** The products that match, a row each on a desk and a card each on a phone. */
export const ProductTable = ({ store, shown }: Props) => {
  const { list, selection } = store
  const { products, counts, nextAfter, query } = shown
  const isOpen = isOfSelection(selection, query)
  const lacking = products.filter((product) => product.lacking > 0)
  const held = lacking.filter(selection.holds).length
  return (
    <div class="products" aria-busy={list.isReading.value}>
      <div class="products-head">
        <s-checkbox
          label={say('products.select.shown')}
          labelAccessibilityVisibility="exclusive"
          disabled={!isOpen || lacking.length === 0}
          checked={held > 0 && held === lacking.length}
          indeterminate={held > 0 && held < lacking.length}
          onChange={({ currentTarget }) => selection.setAll(lacking, currentTarget.checked)}
        />
        <p class="products-count" role="status">
          {say('products.match', { count: counts.products })}
          {' · '}
          {say('products.match.missing', { count: counts.lacking })}
        </p>
        {query.pictures === 'missing' && nextAfter !== null && (
          <s-button
            variant="tertiary"
            disabled={selection.matching.value !== null && isOpen}
            onClick={() => selection.selectMatching(shown)}
          >
            {say('products.select.all', { count: counts.products })}
          </s-button>
        )}
      </div>
      <ul>
        {products.map((product) => (
          <ProductRow key={product.id} product={product} selection={selection} isOpen={isOpen} />
        ))}
      </ul>
      {nextAfter !== null && (
        <div class="more">
          <s-button variant="tertiary" loading={list.isReadingMore.value} onClick={list.readMore}>
            {say('products.more')}
          </s-button>
        </div>
      )}
    </div>
  )
}
