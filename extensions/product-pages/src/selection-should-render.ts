import type { Api, Output } from '@shopify/ui-extensions/admin.product-index.selection-action.should-render'

declare const shopify: Api

export default async (): Promise<Output> => ({ display: shopify.data.selected.length > 0 })
