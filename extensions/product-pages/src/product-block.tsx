import type { Api } from '@shopify/ui-extensions/admin.product-details.block.render'
import { render } from 'preact'

declare const shopify: Api

export default async () => {
  render(<s-admin-block heading={shopify.i18n.translate('block.name')} />, document.body)
}
