import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { microsFromUsd } from '../../domain/money.ts'
import { removeAccount, setAccount } from '../../pipeline/set-account.ts'
import { actorOf, visitorOf } from '../authenticate.ts'
import type { HttpDeps } from '../http-deps.ts'
import { toWireEditors } from '../to-wire-editors.ts'
import type { WireEditors } from '../wire/wire-editors.ts'

const params = z.object({ provider: z.string().max(50) })
const model = z
  .string()
  .trim()
  .max(200)
  .transform((name) => name || undefined)
  .optional()
const entered = z.object({
  apiKey: z.string().max(1_000),
  model,
  draftModel: model,
  priceUsd: z.number().min(0).max(100).optional(),
  startsPerMinute: z.number().positive().max(100_000).optional(),
  atOnce: z.number().int().positive().max(10_000).optional(),
})

/** The editors that a shop may use, and its own keys for them: they can be set and removed, and are never shown. */
export const editorRoutes =
  (deps: HttpDeps): FastifyPluginCallbackZod =>
  (app, _options, done) => {
    app.get('/api/editors', (request): Promise<WireEditors> => {
      const { shopId } = visitorOf(request)
      return toWireEditors(deps, shopId)
    })

    app.put('/api/editors/:provider', { schema: { params, body: entered } }, async (request) => {
      const { shopId } = visitorOf(request)
      const { apiKey, priceUsd, ...terms } = request.body
      await setAccount(deps, {
        shopId,
        provider: request.params.provider,
        apiKey,
        terms: {
          model: terms.model,
          draftModel: terms.draftModel,
          priceMicros: priceUsd === undefined ? undefined : microsFromUsd(priceUsd),
          startsPerMinute: terms.startsPerMinute,
          atOnce: terms.atOnce,
        },
        actor: actorOf(request),
      })
      return toWireEditors(deps, shopId)
    })

    app.delete('/api/editors/:provider', { schema: { params } }, async (request) => {
      const { shopId } = visitorOf(request)
      await removeAccount(deps, { shopId, provider: request.params.provider, actor: actorOf(request) })
      return toWireEditors(deps, shopId)
    })
    done()
  }
