import { useCallback } from 'preact/hooks'
import type { WireSelectedProduct } from '../../../src/http/wire/wire-standing.ts'
import { MakePictures } from './make-pictures.tsx'
import { Opening } from './opening.tsx'
import { mostSelected } from './server.ts'
import type { Surroundings } from './surroundings.ts'
import { useReading } from './use-reading.ts'

interface Props {
  readonly around: Surroundings
  readonly productIds: readonly string[]
  readonly onClose: () => void
}

const productsShown = 10

/** The missing pictures of the products that were selected in the list. */
export const SelectionForm = ({ around, productIds, onClose }: Props) => {
  const { say, server } = around
  const read = useCallback(
    () => server.readSelection(productIds.slice(0, mostSelected)),
    [server, productIds],
  )
  const reading = useReading(read)
  const heading = say('selection.name')
  if (reading.value === null)
    return <Opening around={around} heading={heading} reading={reading} onClose={onClose} />
  const { products, unknown, templates } = reading.value
  const lacking = products.filter(({ missing }) => missing.length > 0)
  const missing = lacking.reduce((sum, product) => sum + product.missing.length, 0)
  return (
    <MakePictures
      around={around}
      heading={heading}
      wanted={
        missing === 0
          ? null
          : { colorways: lacking.map(({ id: productId, missing: keys }) => ({ productId, keys })) }
      }
      templates={templates}
      withPrompts={false}
      onClose={onClose}
    >
      <s-paragraph>
        {missing > 0 ? say('selection.missing', { count: missing }) : say('selection.complete')}
      </s-paragraph>
      {productIds.length > mostSelected && (
        <s-banner tone="info">{say('selection.many', { count: mostSelected })}</s-banner>
      )}
      {unknown > 0 && <s-banner tone="warning">{say('selection.unknown', { count: unknown })}</s-banner>}
      <Products say={say} products={lacking} />
    </MakePictures>
  )
}

interface ProductsProps extends Pick<Surroundings, 'say'> {
  readonly products: readonly WireSelectedProduct[]
}

const Products = ({ say, products }: ProductsProps) => {
  if (products.length === 0) return null
  const more = products.length - productsShown
  return (
    <s-unordered-list>
      {products.slice(0, productsShown).map(({ id, title, missing }) => (
        <s-list-item key={id}>{say('selection.product', { title, count: missing.length })}</s-list-item>
      ))}
      {more > 0 && <s-list-item>{say('selection.more', { count: more })}</s-list-item>}
    </s-unordered-list>
  )
}
