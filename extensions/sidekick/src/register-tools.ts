import type { Tools } from '@shopify/ui-extensions/admin'
import type { Api } from '@shopify/ui-extensions/admin.app.tools.data'
import { createCallServer } from '../../api/call-server.ts'
import { createTools } from './create-tools.ts'

declare const shopify: Api & { readonly tools: Tools }

/** Nobody waits for an assistant that is waiting for longer than this. */
const timeoutMs = 5_000

export default () => {
  const { auth, tools } = shopify
  // The assistant translates what it is told.
  const call = createCallServer({ idToken: () => auth.idToken(), language: 'en', timeoutMs })
  for (const [name, answer] of Object.entries(createTools(call))) tools.register(name, answer)
}
