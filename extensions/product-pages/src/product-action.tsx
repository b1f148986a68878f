import type { Api } from '@shopify/ui-extensions/admin.product-details.action.render'
import { render } from 'preact'
import { ProductForm } from './product-form.tsx'
import { createSurroundings } from './surroundings.ts'

declare const shopify: Api

export default async () => {
  const [{ id: productId }] = shopify.data.selected
  render(
    <ProductForm around={createSurroundings(shopify)} productId={productId} onClose={shopify.close} />,
    document.body,
  )
}
