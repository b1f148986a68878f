import { computed, useSignal } from '@preact/signals'
import { useMemo } from 'preact/hooks'
import type { WireProduct } from '../../http/wire/wire-products.ts'
import { say } from '../texts/say.ts'
import { ColorwayChips } from './colorway-chips.tsx'
import { ProductDetails } from './product-details.tsx'
import { ProductState } from './product-state.tsx'
import type { Selection } from './selection.ts'

interface Props {
  readonly product: WireProduct
  readonly selection: Selection
  /** Whether something can be picked here. */
  readonly isOpen: boolean
}

export const ProductRow = ({ product, selection, isOpen }: Props) => {
  const isUnfolded = useSignal(false)
  const { id, title, productType, vendor, status, gallery, lacking, colorways } = product
  const about = [productType, vendor].filter(Boolean).join(' · ')
  // Of all rows only those are drawn again that were picked or dropped.
  const isHeld = useMemo(() => computed(() => selection.holds(product)), [selection, product]).value
  return (
    <li class={isHeld ? 'product product-held' : 'product'}>
      <div class="product-line">
        <s-checkbox
          label={say(lacking > 0 ? 'products.select' : 'products.select.complete', { product: title })}
          labelAccessibilityVisibility="exclusive"
          disabled={!isOpen || (lacking === 0 && !isHeld)}
          checked={isHeld}
          onChange={() => selection.toggle(product)}
        />
        <s-thumbnail src={gallery[0]?.url ?? ''} alt="" />
        <div class="product-words">
          <span class="product-title">{title}</span>
          <span class="product-about">
            {about}
            {status !== 'ACTIVE' && (
              <s-badge>
                {say(status === 'DRAFT' ? 'products.status.draft' : 'products.status.archived')}
              </s-badge>
            )}
          </span>
        </div>
        <ColorwayChips colorways={colorways} />
        <ProductState product={product} />
        {colorways.length > 0 && (
          <s-button
            variant="tertiary"
            icon={isUnfolded.value ? 'chevron-up' : 'chevron-down'}
            accessibilityLabel={say(isUnfolded.value ? 'products.details.hide' : 'products.details.show', {
              product: title,
            })}
            onClick={() => {
              isUnfolded.value = !isUnfolded.value
            }}
          />
        )}
      </div>
      {isUnfolded.value && (
        <ProductDetails key={id} product={product} selection={selection} isOpen={isOpen} />
      )}
    </li>
  )
}
