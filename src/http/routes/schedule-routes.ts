import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { listSchedules } from '../../pipeline/schedules/list-schedules.ts'
import { runSchedule } from '../../pipeline/schedules/request-refresh.ts'
import { addSchedule, changeSchedule } from '../../pipeline/schedules/set-schedule.ts'
import { actorOf, visitorOf } from '../authenticate.ts'
import type { HttpDeps } from '../http-deps.ts'
import { toWireRefresh, toWireSchedule } from '../to-wire-schedule.ts'
import type {
  WireCollections,
  WireRefresh,
  WireRefreshPage,
  WireSchedule,
  WireSchedules,
} from '../wire/wire-schedules.ts'
import { idParams, pageQuery } from './params.ts'
import { newScheduleBody, scheduleChangesBody } from './schedule-body.ts'

const refreshesPerPage = 20
const collectionsQuery = z.object({ handle: z.string().min(1).max(255) })
const refreshesQuery = pageQuery.extend({ schedule: z.uuid().optional() })

type ScheduleDeps = Pick<HttpDeps, 'stores' | 'calendar' | 'catalogs' | 'nudges'>

export const scheduleRoutes =
  (deps: ScheduleDeps): FastifyPluginCallbackZod =>
  (app, _options, done) => {
    app.get('/api/schedules', async (request): Promise<WireSchedules> => {
      const { shopId } = visitorOf(request)
      return { schedules: (await listSchedules(deps, shopId)).map(toWireSchedule) }
    })

    app.post(
      '/api/schedules',
      { schema: { body: newScheduleBody } },
      async (request, reply): Promise<WireSchedule> => {
        const { shopId } = visitorOf(request)
        const wished = { shopId, requestedBy: actorOf(request), ...request.body }
        const added = await addSchedule(deps, wished)
        reply.status(201)
        return toWireSchedule(added)
      },
    )

    app.patch(
      '/api/schedules/:id',
      { schema: { params: idParams, body: scheduleChangesBody } },
      async (request): Promise<WireSchedule> => {
        const { shopId } = visitorOf(request)
        const { id } = request.params
        const changes = withoutGaps(request.body)
        return toWireSchedule(await changeSchedule(deps, { shopId, id, changes, actor: actorOf(request) }))
      },
    )

    app.delete(
      '/api/schedules/:id',
      { schema: { params: idParams } },
      async (request, reply): Promise<void> => {
        const { shopId } = visitorOf(request)
        await deps.stores.forShop(shopId).schedules.remove(request.params.id, actorOf(request))
        reply.status(204)
      },
    )

    for (const [order, paused] of [
      ['pause', true],
      ['resume', false],
    ] as const)
      app.post(
        `/api/schedules/:id/${order}`,
        { schema: { params: idParams } },
        async (request): Promise<WireSchedule> => {
          const { shopId } = visitorOf(request)
          const { id } = request.params
          const actor = actorOf(request)
          return toWireSchedule(await changeSchedule(deps, { shopId, id, changes: { paused }, actor }))
        },
      )

    app.post(
      '/api/schedules/:id/run',
      { schema: { params: idParams } },
      async (request, reply): Promise<WireRefresh> => {
        const { shopId } = visitorOf(request)
        const order = { shopId, id: request.params.id, actor: actorOf(request) }
        const refresh = await runSchedule(deps, order)
        reply.status(201)
        return toWireRefresh(refresh)
      },
    )

    app.get(
      '/api/collections',
      { schema: { querystring: collectionsQuery } },
      async (request): Promise<WireCollections> => {
        const { shopId } = visitorOf(request)
        const found = await deps.catalogs.forShop(shopId).findCollection(request.query.handle)
        return { collections: found ? [{ id: found.id, title: found.title }] : [] }
      },
    )

    app.get(
      '/api/refreshes',
      { schema: { querystring: refreshesQuery } },
      async (request): Promise<WireRefreshPage> => {
        const { shopId } = visitorOf(request)
        const { after, schedule } = request.query
        const page = await deps.stores
          .forShop(shopId)
          .refreshes.list({ after, limit: refreshesPerPage }, schedule)
        return { refreshes: page.rows.map(toWireRefresh), nextAfter: page.nextAfter ?? null }
      },
    )
    done()
  }

type Changes = z.output<typeof scheduleChangesBody>

/** Only what is named: what is undefined is no change. */
const withoutGaps = ({ name, cadence, timeZone, scope, capMicros }: Changes) => ({
  ...(name !== undefined && { name }),
  ...(cadence && { cadence }),
  ...(timeZone !== undefined && { timeZone }),
  ...(scope && { scope }),
  ...(capMicros !== undefined && { capMicros }),
})
