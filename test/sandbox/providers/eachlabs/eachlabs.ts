import type { Route } from '../../shop/http/route.ts'
import type { Desk } from '../desk/desk.ts'
import { bearerOf, type Wire } from '../desk/wire.ts'
import type { World } from '../desk/world.ts'
import { openProvider } from '../open-provider.ts'
import { answerPoll, answerSubmit, writeNotice } from './answers.ts'
import { explain } from './failures.ts'
import { limits, models } from './models.ts'
import { readRequest } from './read-request.ts'

const wire: Wire = {
  name: 'eachlabs',
  models,
  resultLifeMs: 24 * 3_600_000,
  limits: () => limits,
  keyOf: (headers) => headers.get('x-api-key') ?? bearerOf(headers),
  explain,
  shapeCount: 3,
  writeNotice,
}

const routes = (desk: Desk): Route[] => [
  {
    method: 'POST',
    path: /^\/v1\/prediction\/?$/,
    answer: desk.take({ read: readRequest, answer: answerSubmit }),
  },
  {
    method: 'GET',
    path: /^\/v1\/prediction\/([^/]+)$/,
    answer: (routed) => desk.look(routed, routed.groups[0] ?? '', answerPoll),
  },
]

/** Takes addresses only; its webhooks speak other words than its polls. */
export const eachlabs = (world: World) => openProvider(world, { wire, routes })
