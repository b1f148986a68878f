import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { microsFromUsd } from '../../domain/money.ts'
import { removeAccount, setAccount } from '../../pipeline/set-account.ts'
import { actorOf, visitorOf } from '../authenticate.ts'
import type { HttpDeps } from '../http-deps.ts'
import { toWireEditors } from '../to-wire-editors.ts'
import type { WireEditors, WireKeySaved } from '../wire/wire-editors.ts'

const params = z.object({ provider: z.string().max(50) })
const model = z
  .string()
  .trim()
  .max(200)
  .transform((name) => name || undefined)
  .optional()
const priceText = 'A price is an amount in US dollars from 0 to 100.'
const startsText = 'Starts per minute are a number above 0, up to 100,000.'
const atOnceText = 'Calls at once are a whole number from 1 to 10,000.'
const entered = z.object({
  /** Left out where only what the plan says changes. */
  apiKey: z.string().max(1_000).optional(),
  /** Keep the key though the provider does not say now whether it accepts it. */
  untested: z.boolean().default(false),
  model,
  draftModel: model,
  priceUsd: z.number(priceText).min(0, priceText).max(100, priceText).optional(),
  startsPerMinute: z.number(startsText).positive(startsText).max(100_000, startsText).optional(),
  atOnce: z.number(atOnceText).int(atOnceText).positive(atOnceText).max(10_000, atOnceText).optional(),
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
      const { apiKey, untested, priceUsd, ...terms } = request.body
      const keyTest = await setAccount(deps, {
        shopId,
        provider: request.params.provider,
        apiKey,
        untested,
        terms: {
          model: terms.model,
          draftModel: terms.draftModel,
          priceMicros: priceUsd === undefined ? undefined : microsFromUsd(priceUsd),
          startsPerMinute: terms.startsPerMinute,
          atOnce: terms.atOnce,
        },
        actor: actorOf(request),
      })
      const answer: WireKeySaved = { ...(await toWireEditors(deps, shopId)), keyTest }
      return answer
    })

    app.delete('/api/editors/:provider', { schema: { params } }, async (request) => {
      const { shopId } = visitorOf(request)
      await removeAccount(deps, { shopId, provider: request.params.provider })
      return toWireEditors(deps, shopId)
    })
    done()
  }
