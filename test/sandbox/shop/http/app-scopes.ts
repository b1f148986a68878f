import { z } from 'zod'
import type { Shop } from '../model/shop.ts'
import { appScopes } from '../oauth/staff.ts'
import { scopesPayload } from '../webhooks/payloads.ts'
import type { WebhookDesk } from '../webhooks/webhook-desk.ts'
import { json, type Route } from './route.ts'

const path = /^\/admin\/app-scopes$/
const request = z.object({ scopes: z.array(z.string()) })

/** As App Bridge tells an app what it may do here. */
const describe = ({ oauth }: Shop) =>
  json({
    granted: oauth.scopes,
    required: appScopes,
    optional: oauth.scopes.filter((scope) => !appScopes.some((required) => required === scope)),
  })

/** What the merchant granted to the app; and, by the frame page's dialog, the way to grant more. */
export const appScopesRoutes = (shop: Shop, webhooks: Pick<WebhookDesk, 'emit'>): Route[] => [
  { method: 'GET', path, answer: () => describe(shop) },
  {
    method: 'POST',
    path,
    answer: async ({ request: asked }) => {
      const { scopes } = request.parse(await asked.json())
      const before = shop.oauth.scopes
      shop.oauth.scopes = [...new Set([...before, ...scopes])]
      webhooks.emit('app/scopes_update', scopesPayload(before, shop.oauth.scopes))
      return describe(shop)
    },
  },
]
