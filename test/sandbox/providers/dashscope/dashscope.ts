import { json, type Route } from '../../shop/http/route.ts'
import type { Desk } from '../desk/desk.ts'
import { bearerOf, unknownLimits, type Wire } from '../desk/wire.ts'
import type { World } from '../desk/world.ts'
import { openProvider } from '../open-provider.ts'
import { showResult } from './answers.ts'
import { explain } from './failures.ts'
import { models } from './models.ts'
import { readRequest } from './read-request.ts'

const wire: Wire = {
  name: 'dashscope',
  models,
  resultLifeMs: 24 * 3_600_000,
  limits: (model) => {
    const { windows } = models[model]
    return windows ? { windows, atOnce: undefined } : unknownLimits
  },
  keyOf: bearerOf,
  explain,
  shapeCount: 1,
}

const routes = (desk: Desk): Route[] => [
  {
    method: 'POST',
    path: /^\/api\/v1\/services\/aigc\/multimodal-generation\/generation$/,
    answer: desk.take({
      read: readRequest,
      answer: (view) => (view.trouble ? desk.explain(view.trouble) : json(showResult(view))),
    }),
  },
]

/** Alibaba's Model Studio, called directly: synchronous, and with two spellings of everything that goes wrong. */
export const dashscope = (world: World) => openProvider(world, { wire, routes })
