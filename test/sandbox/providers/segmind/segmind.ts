import type { Route } from '../../shop/http/route.ts'
import { trouble } from '../desk/call.ts'
import type { Desk } from '../desk/desk.ts'
import type { JobView } from '../desk/job.ts'
import { unknownLimits, type Wire } from '../desk/wire.ts'
import type { World } from '../desk/world.ts'
import { openProvider } from '../open-provider.ts'
import { answerPicture, answerResult, answerStatus, answerSubmit } from './answers.ts'
import { explain } from './failures.ts'
import { models } from './models.ts'
import { readRequest } from './read-request.ts'

const wire: Wire = {
  name: 'segmind',
  models,
  resultLifeMs: 3_600_000,
  limits: () => unknownLimits,
  keyOf: (headers) => headers.get('x-api-key'),
  explain,
  shapeCount: 1,
  longestWaitMs: 60_000,
}

const routes = (desk: Desk): Route[] => {
  const answerAtOnce = (view: JobView): Response => {
    if (view.trouble) return desk.explain(view.trouble)
    return view.status === 'done'
      ? answerPicture(view)
      : desk.explain(trouble('timed-out', 'The request timed out.'))
  }
  return [
    {
      method: 'POST',
      path: /^\/v1\/([\w.-]+)$/,
      answer: desk.take({ read: readRequest(true), answer: answerAtOnce }),
    },
    {
      method: 'POST',
      path: /^\/v2\/([\w.-]+)$/,
      answer: desk.take({ read: readRequest(false), answer: (view) => answerSubmit(view, desk.baseUrl) }),
    },
    {
      method: 'GET',
      path: /^\/v2\/requests\/([^/]+)\/status$/,
      answer: (routed) => desk.look(routed, routed.groups[0] ?? '', answerStatus),
    },
    {
      method: 'GET',
      path: /^\/v2\/requests\/([^/]+)$/,
      answer: (routed) => desk.look(routed, routed.groups[0] ?? '', answerResult),
    },
  ]
}

/** The picture itself within a minute, or a queue. */
export const segmind = (world: World) => openProvider(world, { wire, routes })
