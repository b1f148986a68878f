import type { Api } from '@shopify/ui-extensions/admin.product-details.action.render'
import { render } from 'preact'

declare const shopify: Api

export default async () => {
  render(<s-admin-action heading={shopify.i18n.translate('product.name')} />, document.body)
}
