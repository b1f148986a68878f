import type { Route } from '../../shop/http/route.ts'
import type { Desk } from '../desk/desk.ts'
import type { JobView } from '../desk/job.ts'
import { unknownLimits, type Wire } from '../desk/wire.ts'
import type { World } from '../desk/world.ts'
import { openProvider } from '../open-provider.ts'
import { answerAsDashScope, answerImages, answerPoll, answerQueued } from './answers.ts'
import { explain } from './failures.ts'
import { models } from './models.ts'
import { readMultimode, readPlain } from './read-request.ts'

const wire: Wire = {
  name: 'pixazo',
  models,
  resultLifeMs: 24 * 3_600_000,
  limits: () => unknownLimits,
  keyOf: (headers) => headers.get('ocp-apim-subscription-key'),
  explain,
  shapeCount: 3,
}

const routes = (desk: Desk): Route[] => {
  const answer = (view: JobView): Response => {
    if (view.job.shape === 0) return answerQueued(view, desk.baseUrl)
    if (view.trouble) return desk.explain(view.trouble)
    return view.job.shape === 1 ? answerImages(view) : answerAsDashScope(view)
  }
  return [
    {
      method: 'POST',
      path: /^\/qwen-image-max-edit\/v1\/qwen-image-max-edit-request$/,
      answer: desk.take({ read: readPlain, answer }),
    },
    {
      method: 'POST',
      path: /^\/qwen-image\/v1\/generateMultimodeTextToImageEditRequest$/,
      answer: desk.take({ read: readMultimode, answer }),
    },
    {
      method: 'GET',
      path: /^\/v2\/requests\/status\/([^/]+)$/,
      answer: (routed) => desk.look(routed, routed.groups[0] ?? '', answerPoll),
    },
  ]
}

/** A gateway that answers in any of three shapes. */
export const pixazo = (world: World) => openProvider(world, { wire, routes })
