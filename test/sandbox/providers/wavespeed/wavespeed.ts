import type { Route } from '../../shop/http/route.ts'
import type { Desk } from '../desk/desk.ts'
import { bearerOf, type Wire } from '../desk/wire.ts'
import type { World } from '../desk/world.ts'
import { openProvider } from '../open-provider.ts'
import { answerPrediction } from './answers.ts'
import { explain } from './failures.ts'
import { models, tiers } from './models.ts'
import { readRequest } from './read-request.ts'
import { writeNotice } from './write-notice.ts'

const wireOf = ({ tier }: World): Wire => ({
  name: 'wavespeed',
  models,
  resultLifeMs: 7 * 24 * 3_600_000,
  limits: () => tiers[tier],
  keyOf: bearerOf,
  explain,
  shapeCount: 1,
  writeNotice,
})

const routes = (desk: Desk): Route[] => [
  {
    method: 'POST',
    path: /^\/api\/v3\/(.+)$/,
    answer: desk.take({ read: readRequest, answer: (view) => answerPrediction(view, desk.baseUrl) }),
  },
  {
    method: 'GET',
    path: /^\/api\/v3\/predictions\/([^/]+)\/result$/,
    answer: (routed) =>
      desk.look(routed, routed.groups[0] ?? '', (view) => answerPrediction(view, desk.baseUrl)),
  },
]

/** Predictions that are asked after or announced by signed webhooks. */
export const wavespeed = (world: World) => openProvider(world, { wire: wireOf(world), routes })
