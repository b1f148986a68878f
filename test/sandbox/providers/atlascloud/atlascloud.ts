import type { Route } from '../../shop/http/route.ts'
import type { Desk } from '../desk/desk.ts'
import { bearerOf, unknownLimits, type Wire } from '../desk/wire.ts'
import type { World } from '../desk/world.ts'
import { openProvider } from '../open-provider.ts'
import { answerPoll, answerSubmit, answerTooEarly, isTooEarly } from './answers.ts'
import { explain } from './failures.ts'
import { models } from './models.ts'
import { readRequest } from './read-request.ts'
import { takeUpload } from './take-upload.ts'

const wire: Wire = {
  name: 'atlascloud',
  models,
  resultLifeMs: 24 * 3_600_000,
  limits: () => unknownLimits,
  keyOf: bearerOf,
  explain,
  shapeCount: 4,
}

const routes = (desk: Desk): Route[] => [
  {
    method: 'POST',
    path: /^\/api\/v1\/model\/generateImage$/,
    answer: desk.take({ read: readRequest, answer: answerSubmit }),
  },
  {
    method: 'GET',
    path: /^\/api\/v1\/model\/prediction\/([^/]+)$/,
    answer: (routed) =>
      desk.look(routed, routed.groups[0] ?? '', (view) =>
        isTooEarly(view) ? answerTooEarly(view) : answerPoll(view),
      ),
  },
  { method: 'POST', path: /^\/api\/v1\/model\/uploadMedia$/, answer: takeUpload(desk) },
]

/** Predictions that it may not know itself for half a minute. */
export const atlascloud = (world: World) => openProvider(world, { wire, routes })
