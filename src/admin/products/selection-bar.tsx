import { navigate } from '../shell/route.ts'
import { say } from '../texts/say.ts'
import type { ShownProducts } from './product-list.ts'
import { writeAddress } from './product-query.ts'
import type { ProductsStore } from './products-store.ts'
import { isOfSelection, mostPicked, type SelectionCounts } from './selection.ts'

interface Props {
  readonly store: ProductsStore
  readonly shown: ShownProducts | null
}

/** "12 products, 37 colours", with the further pictures where there are any. */
export const describeSelection = ({ products, colorways, angles }: SelectionCounts): string =>
  [
    say('products.selected', { count: products }),
    say('products.selected.colors', { count: colorways }),
    ...(angles > 0 ? [say('products.selected.angles', { count: angles })] : []),
  ].join(', ')

/** What is selected, and what can be done with it, always in view. */
export const SelectionBar = ({ store: { selection }, shown }: Props) => {
  const counts = selection.counts.value
  const isTooMuch = selection.matching.value === null && counts.products > mostPicked
  if (counts.products === 0 && (shown === null || shown.products.length === 0)) return null
  return (
    <div class="selection-bar">
      <div class="selection-words" role="status">
        <strong>{counts.products === 0 ? say('products.selected.none') : describeSelection(counts)}</strong>
        {isTooMuch && <span>{say('products.selected.limit', { count: mostPicked })}</span>}
        {shown !== null && !isOfSelection(selection, shown.query) && (
          <span>{say('products.selected.elsewhere')}</span>
        )}
      </div>
      {shown !== null && !isOfSelection(selection, shown.query) && (
        <s-button
          variant="tertiary"
          onClick={() => navigate(writeAddress(selection.matching.value ?? shown.query))}
        >
          {say('products.selected.show')}
        </s-button>
      )}
      {counts.products > 0 && (
        <s-button variant="tertiary" onClick={selection.clear}>
          {say('products.selected.clear')}
        </s-button>
      )}
      <s-button
        variant="primary"
        disabled={counts.products === 0 || counts.colorways === 0 || isTooMuch}
        onClick={() => navigate(withStep(location.search))}
      >
        {say('products.make')}
      </s-button>
    </div>
  )
}

/** The same list, so that going back shows it again. */
const withStep = (search: string): string => {
  const address = new URLSearchParams(search)
  address.set('make', '1')
  return `/products?${address}`
}
