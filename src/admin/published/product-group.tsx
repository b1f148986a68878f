import { useSignal } from '@preact/signals'
import type { WirePublishedProduct } from '../../http/wire/wire-published.ts'
import { say } from '../texts/say.ts'
import { PictureRow } from './picture-row.tsx'
import { keyOf, type PublishedStore } from './published-store.ts'
import { urgentFirst } from './urgent-first.ts'

interface Props {
  readonly product: WirePublishedProduct
  readonly store: PublishedStore
}

const rowsAtFirst = 6

/** One product: what can be done with all of it, and its pictures. */
export const ProductGroup = ({ product, store }: Props) => {
  const isOpen = useSignal(false)
  const { productId, productTitle, pictures } = product
  const live = pictures.filter(({ standing }) => standing === 'live').length
  const takenBack = pictures.filter(({ standing }) => standing === 'taken-back').length
  const sorted = urgentFirst(pictures)
  const rows = isOpen.value ? sorted : sorted.slice(0, rowsAtFirst)
  const target = { products: [productId] }
  return (
    <section class="published-product" aria-label={productTitle}>
      <header class="published-head">
        <h2 class="published-title">{productTitle}</h2>
        <span class="published-all">
          {live > 1 && (
            <s-button
              variant="tertiary"
              accessibilityLabel={say('published.undo.product', { product: productTitle })}
              loading={store.busy.value.has(keyOf('undo', target))}
              onClick={() => store.ask('undo', target)}
            >
              {say('published.undo.all')}
            </s-button>
          )}
          {takenBack > 1 && (
            <s-button
              variant="tertiary"
              accessibilityLabel={say('published.redo.product', { product: productTitle })}
              loading={store.busy.value.has(keyOf('redo', target))}
              onClick={() => store.ask('redo', target)}
            >
              {say('published.redo.all')}
            </s-button>
          )}
        </span>
      </header>
      <ul>
        {rows.map((picture) => (
          <PictureRow key={picture.editId} picture={picture} productTitle={productTitle} store={store} />
        ))}
      </ul>
      {pictures.length > rowsAtFirst && (
        <div class="published-rest">
          <s-button
            variant="tertiary"
            icon={isOpen.value ? 'chevron-up' : 'chevron-down'}
            onClick={() => {
              isOpen.value = !isOpen.value
            }}
          >
            {isOpen.value
              ? say('published.fewer')
              : say('published.rest', { count: pictures.length - rowsAtFirst })}
          </s-button>
        </div>
      )}
    </section>
  )
}
