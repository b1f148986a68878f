import type { Api, Output } from '@shopify/ui-extensions/admin.product-index.selection-action.should-render'
import { createCallServer } from '../../api/call-server.ts'
import { createServer, mostSelected } from './server.ts'

declare const shopify: Api

/** The menu waits for this. */
const timeoutMs = 3_000

/**
 * Shows the action where a colour of the selected products has no picture, and none on its way. Where nobody can say so,
 * it is shown, too: it then tells what is wrong.
 */
export default async (): Promise<Output> => {
  const { data, auth, i18n } = shopify
  const language = i18n.translate('language')
  const server = createServer(createCallServer({ idToken: () => auth.idToken(), language, timeoutMs }))
  const ids = data.selected.slice(0, mostSelected).map(({ id }) => id)
  if (ids.length === 0) return { display: false }
  const selection = await server.readSelection(ids)
  return { display: !selection.ok || selection.value.products.some(({ missing }) => missing.length > 0) }
}
