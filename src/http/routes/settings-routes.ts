import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { passingLimit, usualApprovalRule } from '../../domain/approval-rule.ts'
import { readSettings } from '../../domain/read-settings.ts'
import { changeSettings } from '../../pipeline/change-settings.ts'
import { previewPatterns } from '../../pipeline/preview-patterns.ts'
import { previewPrompts } from '../../pipeline/preview-prompts.ts'
import { readSpending } from '../../pipeline/read-spending.ts'
import { actorOf, visitorOf } from '../authenticate.ts'
import type { HttpDeps } from '../http-deps.ts'
import { toWirePrompt } from '../to-wire-prompt.ts'
import type { WirePromptPreview } from '../wire/wire-prompts.ts'
import type {
  WireApprovalPreview,
  WirePatternPreview,
  WireSample,
  WireSettings,
  WireSpending,
} from '../wire/wire-settings.ts'

/** Settings as a form has them: each as text. Prompts may be long, and there may be one for each product type. */
const settingTexts = z
  .object({
    promptTemplate: z.string().max(10_000),
    promptTemplates: z.string().max(200_000),
    seen: z.record(z.string(), z.unknown()),
  })
  .partial()
  .catchall(z.string().max(1_000))

const previewRequest = z.object({
  productIds: z.array(z.string().max(100)).min(1).max(10),
  template: z.string().max(10_000).optional(),
})

const patterns = z.object({ altTextPattern: z.string().max(1_000), filenamePattern: z.string().max(1_000) })
const approvalQuery = z.object({ deltaE: z.string().max(50), editors: z.string().max(1_000).default('') })
const sampleQuery = z.object({ search: z.string().trim().max(255).optional() })
const samples = 10

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
      const { seen, ...texts } = request.body
      const typed = Object.entries(texts).flatMap(([key, text]) =>
        typeof text === 'string' ? [[key, text]] : [],
      )
      const changes = readSettings(Object.fromEntries(typed))
      return changeSettings(deps, { shopId, changes, seen, actor: actorOf(request) })
    })

    app.post(
      '/api/settings/patterns',
      { schema: { body: patterns } },
      (request): Promise<WirePatternPreview> => {
        const { shopId } = visitorOf(request)
        return previewPatterns(deps, shopId, readSettings(request.body))
      },
    )

    app.get('/api/settings/spending', async (request): Promise<WireSpending> => {
      const { shopId } = visitorOf(request)
      const { dayMicros, monthMicros } = await readSpending(deps, shopId, new Date())
      return { dayMicros: Number(dayMicros), monthMicros: Number(monthMicros) }
    })

    app.get(
      '/api/settings/approval',
      { schema: { querystring: approvalQuery } },
      async (request): Promise<WireApprovalPreview> => {
        const { shopId } = visitorOf(request)
        const { deltaE, editors } = request.query
        const rule = readSettings({ approveDeltaE: deltaE, approveEditors: editors })
        const limit = passingLimit({ ...usualApprovalRule, ...rule })
        return { waiting: await deps.stores.forShop(shopId).candidates.countPassing(limit) }
      },
    )

    app.get(
      '/api/settings/samples',
      { schema: { querystring: sampleQuery } },
      async (request): Promise<readonly WireSample[]> => {
        const { shopId } = visitorOf(request)
        const { search } = request.query
        const { rows } = await deps.stores
          .forShop(shopId)
          .mirror.list({ limit: samples }, { search: search || undefined })
        return rows.map(({ id, title, colorways }) => ({ id, title, colorways }))
      },
    )

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
