import type { Api } from '@shopify/ui-extensions/admin.product-index.selection-action.render'
import { render } from 'preact'
import { SelectionForm } from './selection-form.tsx'
import { createSurroundings } from './surroundings.ts'

declare const shopify: Api

export default async () => {
  const productIds = shopify.data.selected.map(({ id }) => id)
  render(
    <SelectionForm around={createSurroundings(shopify)} productIds={productIds} onClose={shopify.close} />,
    document.body,
  )
}
