import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { readSetting } from '../../domain/shop-settings.ts'
import { changeSettings } from '../../pipeline/change-settings.ts'
import { actorOf, visitorOf } from '../authenticate.ts'
import type { HttpDeps } from '../http-deps.ts'
import type { WireSettings } from '../wire.ts'

/** Settings as a form has them: each as text. */
const settingTexts = z.record(z.string(), z.string().max(1_000))

export const settingsRoutes =
  (deps: Pick<HttpDeps, 'stores' | 'nudges'>): FastifyPluginCallbackZod =>
  (app, _options, done) => {
    app.get('/api/settings', (request): Promise<WireSettings> => {
      const { shopId } = visitorOf(request)
      return deps.stores.forShop(shopId).settings.get()
    })

    app.patch('/api/settings', { schema: { body: settingTexts } }, (request): Promise<WireSettings> => {
      const { shopId } = visitorOf(request)
      const changes = Object.entries(request.body).map(([key, text]) => readSetting(key, text))
      const actor = actorOf(request)
      return changeSettings(deps, { shopId, changes: Object.assign({}, ...changes), actor })
    })
    done()
  }
