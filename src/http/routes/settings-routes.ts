import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { readSetting } from '../../domain/shop-settings.ts'
import { changeSettings } from '../../pipeline/change-settings.ts'
import { previewPrompts } from '../../pipeline/preview-prompts.ts'
import { actorOf, visitorOf } from '../authenticate.ts'
import type { HttpDeps } from '../http-deps.ts'
import { toWirePrompt } from '../to-wire-prompt.ts'
import type { WirePromptPreview } from '../wire/wire-prompts.ts'
import type { WireSettings } from '../wire/wire-settings.ts'

/** Settings as a form has them: each as text. Prompts may be long, and there may be one for each product type. */
const settingTexts = z
  .object({ promptTemplate: z.string().max(10_000), promptTemplates: z.string().max(200_000) })
  .partial()
  .catchall(z.string().max(1_000))

const previewRequest = z.object({
  productIds: z.array(z.string().max(100)).min(1).max(10),
  template: z.string().max(10_000).optional(),
})

type RouteDeps = Pick<HttpDeps, 'stores' | 'nudges' | 'catalogs' | 'editors' | 'desk'>

export const settingsRoutes =
  (deps: RouteDeps): FastifyPluginCallbackZod =>
  (app, _options, done) => {
    app.get('/api/settings', (request): Promise<WireSettings> => {
      const { shopId } = visitorOf(request)
      return deps.stores.forShop(shopId).settings.get()
    })

    app.patch('/api/settings', { schema: { body: settingTexts } }, (request): Promise<WireSettings> => {
      const { shopId } = visitorOf(request)
      const changes = Object.entries(request.body).map(([key, text]) => readSetting(key, text ?? ''))
      const actor = actorOf(request)
      return changeSettings(deps, { shopId, changes: Object.assign({}, ...changes), actor })
    })

    app.post(
      '/api/prompts/preview',
      { schema: { body: previewRequest } },
      async (request): Promise<WirePromptPreview[]> => {
        const { shopId } = visitorOf(request)
        const { productIds, template } = request.body
        const asked = { shopId, productIds, template }
        return (await previewPrompts(deps, asked)).map(toWirePrompt)
      },
    )
    done()
  }
