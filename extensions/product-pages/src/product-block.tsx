import type { Api } from '@shopify/ui-extensions/admin.product-details.block.render'
import { render } from 'preact'
import { ProductColors } from './product-colors.tsx'
import { createSurroundings } from './surroundings.ts'

declare const shopify: Api

export default async () => {
  const [{ id: productId }] = shopify.data.selected
  render(<ProductColors around={createSurroundings(shopify)} productId={productId} />, document.body)
}
