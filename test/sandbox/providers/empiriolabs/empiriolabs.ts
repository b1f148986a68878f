import type { Route } from '../../shop/http/route.ts'
import type { Desk } from '../desk/desk.ts'
import type { JobView } from '../desk/job.ts'
import { bearerOf, unknownLimits, type Wire } from '../desk/wire.ts'
import type { World } from '../desk/world.ts'
import { openProvider } from '../open-provider.ts'
import { answerAtOnce, answerPoll, answerSubmit } from './answers.ts'
import { explain } from './failures.ts'
import { models } from './models.ts'
import { readRequest } from './read-request.ts'

const wire: Wire = {
  name: 'empiriolabs',
  models,
  resultLifeMs: 24 * 3_600_000,
  limits: () => unknownLimits,
  keyOf: bearerOf,
  explain,
  shapeCount: 3,
}

const routes = (desk: Desk): Route[] => {
  const answer = (view: JobView): Response => {
    if (view.job.shape !== 0) return answerSubmit(view)
    return view.trouble ? desk.explain(view.trouble) : answerAtOnce(view)
  }
  return [
    { method: 'POST', path: /^\/v1\/images\/generations$/, answer: desk.take({ read: readRequest, answer }) },
    {
      method: 'GET',
      path: /^\/v1\/jobs\/([^/]+)$/,
      answer: (routed) => desk.look(routed, routed.groups[0] ?? '', answerPoll),
    },
  ]
}

/** OpenAI's manner over DashScope's models: answers at once, or with a job to ask after. */
export const empiriolabs = (world: World) => openProvider(world, { wire, routes, namesPathsFromRoot: true })
