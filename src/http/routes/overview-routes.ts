import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod'
import { proposeDrafts } from '../../pipeline/propose-drafts.ts'
import { readOverview } from '../../pipeline/read-overview.ts'
import { visitorOf } from '../authenticate.ts'
import type { HttpDeps } from '../http-deps.ts'
import { toWireEditors } from '../to-wire-editors.ts'
import { findBrokenEditors, toWireOverview, toWireProposal } from '../to-wire-overview.ts'
import type { WireObstacles, WireOverview, WireProposals } from '../wire/wire-overview.ts'

/** What the first screen shows: what moves, what stands in the way, and what to begin with. */
export const overviewRoutes =
  (deps: HttpDeps): FastifyPluginCallbackZod =>
  (app, _options, done) => {
    const { stores } = deps

    app.get('/api/overview', async (request): Promise<WireOverview> => {
      const { shopId } = visitorOf(request)
      return toWireOverview(await readOverview({ stores }, { shopId, now: new Date() }))
    })

    app.get('/api/overview/obstacles', async (request): Promise<WireObstacles> => {
      const { shopId } = visitorOf(request)
      const [editors, unclearColors] = await Promise.all([
        toWireEditors(deps, shopId),
        stores.forShop(shopId).colorNames.countUnclear(),
      ])
      return { editors: findBrokenEditors(editors), unclearColors }
    })

    app.get('/api/overview/proposals', async (request): Promise<WireProposals> => {
      const { shopId } = visitorOf(request)
      return { proposals: (await proposeDrafts(deps, shopId)).map(toWireProposal) }
    })
    done()
  }
