import type { WireProduct } from '../../http/wire/wire-products.ts'
import { editTones } from '../batches/batch-tones.ts'
import { say } from '../texts/say.ts'
import { Swatch } from './colorway-chips.tsx'
import type { Selection } from './selection.ts'

interface Props {
  readonly product: WireProduct
  readonly selection: Selection
  readonly isOpen: boolean
}

/** Which colours of a product are made, and from which of its pictures. */
export const ProductDetails = ({ product, selection, isOpen }: Props) => (
  <div class="product-details">
    <fieldset>
      <legend>{say('products.details.colors')}</legend>
      <div class="product-choices">
        {product.colorways.map(({ key, label, mediaId, hex, edit }) => (
          <div key={key} class="product-choice">
            <Swatch hex={hex} />
            <s-checkbox
              label={label}
              details={say(mediaId === null ? 'products.details.missing' : 'products.details.pictured')}
              disabled={!isOpen}
              checked={selection.ticks(product, key)}
              onChange={() => selection.toggleColorway(product, key)}
            />
            {edit !== null && <s-badge tone={editTones[edit]}>{say(`edit.state.${edit}`)}</s-badge>}
          </div>
        ))}
      </div>
    </fieldset>
    {product.gallery.length > 1 && (
      <fieldset>
        <legend>{say('products.details.angles')}</legend>
        <p class="product-hint">{say('products.details.angles.text')}</p>
        <div class="product-angles">
          {product.gallery.slice(1).map(({ id, url, altText }, index) => (
            <div key={id} class="product-angle">
              <s-thumbnail src={url} alt={altText} size="large" />
              <s-checkbox
                label={say('products.details.angle', { number: index + 2 })}
                disabled={!isOpen || (product.lacking === 0 && !selection.holds(product))}
                checked={selection.hasAngle(product, id)}
                onChange={() => selection.toggleAngle(product, id)}
              />
            </div>
          ))}
        </div>
      </fieldset>
    )}
  </div>
)
