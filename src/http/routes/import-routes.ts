import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { orderFields } from '../../domain/csv/csv-field.ts'
import { writeTemplate } from '../../domain/csv/write-template.ts'
import { approveImport, cancelImport } from '../../pipeline/approve-import.ts'
import { mapImport } from '../../pipeline/map-import.ts'
import { mostImportBytes, receiveImport } from '../../pipeline/receive-import.ts'
import { writeImportReport } from '../../pipeline/write-import-report.ts'
import { actorOf, visitorOf } from '../authenticate.ts'
import type { HttpDeps } from '../http-deps.ts'
import { sendCsv } from '../send-csv.ts'
import { toWireImport, toWireImportRow } from '../to-wire-import.ts'
import type { WireImport, WireImportPage, WireImportRowPage } from '../wire/wire-imports.ts'
import { idParams, pageQuery } from './params.ts'

const importsPerPage = 20
const rowsPerPage = 50

const uploadQuery = z.object({
  name: z.string().min(1).max(300).default('upload.csv'),
  quality: z.enum(['draft', 'final']).default('final'),
  strict: z.stringbool().default(false),
})
const mappingBody = z.object({ mapping: z.partialRecord(z.enum(orderFields), z.string().min(1).max(500)) })
const outcomes = ['planned', 'note', 'error'] as const
const rowsQuery = z.object({
  show: z.enum(['all', ...outcomes]).default('all'),
  after: z
    .string()
    .regex(/^\d+ \d+$/)
    .optional(),
})
const orders = { approve: approveImport, cancel: cancelImport } as const

/** Files of wishes: received, looked at, approved. */
export const importRoutes =
  (deps: HttpDeps): FastifyPluginCallbackZod =>
  (app, _options, done) => {
    // The file goes on as it comes in.
    app.addContentTypeParser(
      ['application/octet-stream', 'text/csv'],
      { bodyLimit: mostImportBytes },
      (_request, body, parsed) => parsed(null, body),
    )

    app.post(
      '/api/imports',
      { schema: { querystring: uploadQuery }, bodyLimit: mostImportBytes },
      async (request, reply): Promise<WireImport> => {
        const { shopId } = visitorOf(request)
        const { name: fileName, quality, strict } = request.query
        const file = await receiveImport(deps, {
          shopId,
          fileName,
          quality,
          strict,
          mapping: undefined,
          requestedBy: actorOf(request),
          chunks: request.raw,
        })
        reply.status(201)
        return toWireImport(file)
      },
    )

    app.get(
      '/api/imports',
      { schema: { querystring: pageQuery } },
      async (request): Promise<WireImportPage> => {
        const { imports } = deps.stores.forShop(visitorOf(request).shopId)
        const page = await imports.list({ after: request.query.after, limit: importsPerPage })
        return { imports: page.rows.map(toWireImport), nextAfter: page.nextAfter ?? null }
      },
    )

    app.get('/api/imports/template.csv', (_request, reply) =>
      reply
        .type('text/csv; charset=utf-8')
        .header('content-disposition', 'attachment; filename="colorway-import.csv"')
        .send(`\ufeff${writeTemplate()}`),
    )

    app.get('/api/imports/:id', { schema: { params: idParams } }, async (request): Promise<WireImport> => {
      const { imports } = deps.stores.forShop(visitorOf(request).shopId)
      return toWireImport(await imports.get(request.params.id))
    })

    app.get(
      '/api/imports/:id/rows',
      { schema: { params: idParams, querystring: rowsQuery } },
      async (request): Promise<WireImportRowPage> => {
        const { imports } = deps.stores.forShop(visitorOf(request).shopId)
        const { id } = await imports.get(request.params.id)
        const { show, after } = request.query
        const shown = show === 'all' ? outcomes : [show]
        const page = await imports.listLines(id, { after, limit: rowsPerPage, outcomes: shown })
        return { rows: page.rows.map(toWireImportRow), nextAfter: page.nextAfter ?? null }
      },
    )

    app.put(
      '/api/imports/:id/mapping',
      { schema: { params: idParams, body: mappingBody } },
      async (request): Promise<WireImport> => {
        const { shopId } = visitorOf(request)
        const importId = request.params.id
        await mapImport(deps, { shopId, importId, mapping: request.body.mapping })
        return toWireImport(await deps.stores.forShop(shopId).imports.get(importId))
      },
    )

    for (const order of ['approve', 'cancel'] as const)
      app.post(
        `/api/imports/:id/${order}`,
        { schema: { params: idParams } },
        async (request): Promise<WireImport> => {
          const { shopId } = visitorOf(request)
          const importId = request.params.id
          await orders[order](deps, { shopId, importId, actor: actorOf(request) })
          return toWireImport(await deps.stores.forShop(shopId).imports.get(importId))
        },
      )

    app.get('/api/imports/:id/report.csv', { schema: { params: idParams } }, async (request, reply) => {
      const { shopId } = visitorOf(request)
      const importId = request.params.id
      const { fileName } = await deps.stores.forShop(shopId).imports.get(importId)
      return sendCsv(reply, reportName(fileName), (write) =>
        writeImportReport(deps, { shopId, importId }, write),
      )
    })
    done()
  }

/** "wishes.csv" → "wishes-errors.csv", with nothing in it that a header does not take. */
const reportName = (fileName: string): string =>
  `${fileName.replace(/\.\w+$/, '').replaceAll(/[^\w.-]+/g, '-')}-errors.csv`
