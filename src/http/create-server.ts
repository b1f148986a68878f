import Fastify, { type FastifyBaseLogger, LogController } from 'fastify'
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod'
import { notFound } from '../domain/errors.ts'
import type { ReadFlowRun } from '../ports/flow-runs.ts'
import type { ShopRegistry } from '../ports/shop-registry.ts'
import type { SignIn } from '../ports/sign-in.ts'
import type { ReadWebhook } from '../ports/webhook-inbox.ts'
import { allowExtensions, type ExtensionSettings } from './allow-extensions.ts'
import { answerError } from './answer-error.ts'
import { requireVisitor } from './authenticate.ts'
import type { HttpDeps } from './http-deps.ts'
import { activityRoutes } from './routes/activity-routes.ts'
import { batchRoutes } from './routes/batch-routes.ts'
import { catalogRoutes } from './routes/catalog-routes.ts'
import { type ChangePace, changeRoutes } from './routes/change-routes.ts'
import { colorRoutes } from './routes/color-routes.ts'
import { editorRoutes } from './routes/editor-routes.ts'
import { exportRoutes } from './routes/export-routes.ts'
import { flowRoutes } from './routes/flow-routes.ts'
import { importRoutes } from './routes/import-routes.ts'
import { liveRoutes } from './routes/live-routes.ts'
import { noticeRoutes } from './routes/notice-routes.ts'
import { overviewRoutes } from './routes/overview-routes.ts'
import { type PageSettings, pageRoutes } from './routes/page-routes.ts'
import { pictureRoutes } from './routes/picture-routes.ts'
import { productRoutes } from './routes/product-routes.ts'
import { publicationRoutes } from './routes/publication-routes.ts'
import { publishedRoutes } from './routes/published-routes.ts'
import { quoteRoutes } from './routes/quote-routes.ts'
import { reviewRoutes } from './routes/review-routes.ts'
import { scheduleRoutes } from './routes/schedule-routes.ts'
import { settingsRoutes } from './routes/settings-routes.ts'
import { standingRoutes } from './routes/standing-routes.ts'
import { swatchRoutes } from './routes/swatch-routes.ts'
import { webhookRoutes } from './routes/webhook-routes.ts'

interface ServerOptions extends HttpDeps {
  readonly signIn: SignIn
  readonly readWebhook: ReadWebhook
  readonly readFlowRun: ReadFlowRun
  readonly registry: Pick<ShopRegistry, 'find'>
  readonly page: PageSettings
  readonly extensions: ExtensionSettings
  readonly changePace?: Partial<ChangePace>
  readonly log: FastifyBaseLogger
}

/** The web server: the page, the API behind a session token, and pictures behind signed links. */
export const createServer = async ({
  signIn,
  readWebhook,
  readFlowRun,
  registry,
  page,
  extensions,
  changePace,
  log,
  ...deps
}: ServerOptions) => {
  const app = Fastify({
    loggerInstance: log,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: 1_000_000,
    // A signed picture link is one long parameter.
    routerOptions: { maxParamLength: 1_000 },
  })
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  app.setErrorHandler(answerError)
  app.setNotFoundHandler(() => {
    throw notFound('There is nothing at this address.')
  })
  app.addHook('onSend', async (_request, reply) => void reply.header('x-content-type-options', 'nosniff'))
  app.get('/health', () => ({ ok: true }))
  await app.register(pageRoutes(page))
  await app.register(pictureRoutes(deps))
  await app.register(swatchRoutes)
  await app.register(webhookRoutes({ ...deps, readWebhook }))
  await app.register(flowRoutes({ ...deps, readFlowRun, registry }))
  await app.register(noticeRoutes(deps))
  await app.register(async (api) => {
    await allowExtensions(api, extensions)
    requireVisitor(api, signIn)
    api.addHook('onSend', async (_request, reply) => void reply.header('cache-control', 'no-store'))
    await api.register(changeRoutes({ ...deps, log, pace: changePace }))
    await api.register(batchRoutes(deps))
    await api.register(reviewRoutes(deps))
    await api.register(publicationRoutes(deps))
    await api.register(publishedRoutes(deps))
    await api.register(activityRoutes(deps))
    await api.register(exportRoutes(deps))
    await api.register(importRoutes(deps))
    await api.register(liveRoutes(deps))
    await api.register(catalogRoutes(deps))
    await api.register(productRoutes(deps))
    await api.register(standingRoutes({ ...deps, appUrl: extensions.appUrl }))
    await api.register(quoteRoutes(deps))
    await api.register(overviewRoutes(deps))
    await api.register(settingsRoutes(deps))
    await api.register(colorRoutes(deps))
    await api.register(editorRoutes(deps))
    await api.register(scheduleRoutes(deps))
  })
  return app
}
