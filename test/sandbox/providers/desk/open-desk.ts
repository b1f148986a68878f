import type { Answer, Routed } from '../../shop/http/route.ts'
import type { Fault, PollFault } from '../fault.ts'
import { answerPollFault, badGateway, breakJson } from './answer-fault.ts'
import { type Trouble, trouble, turnedAway } from './call.ts'
import type { CallHandler, Desk } from './desk.ts'
import { isTrouble } from './fetch-picture.ts'
import type { Job } from './job.ts'
import { openJobBook } from './job-book.ts'
import type { Ledger } from './ledger.ts'
import { noteRequest } from './note-request.ts'
import { viewJob } from './view-job.ts'
import { viewStranger } from './view-stranger.ts'
import type { Wire } from './wire.ts'
import type { World } from './world.ts'

interface DeskParts {
  readonly world: World
  readonly wire: Wire
  readonly baseUrl: string
  readonly apiKey: string
  readonly webhookSecret: string
  ledger(): Ledger
  drawFault(): Fault | undefined
  drawPollFault(): PollFault | undefined
  track(work: Promise<unknown>): void
}

const strangePolls = 2

export const openDesk = (parts: DeskParts): Desk => {
  const { world, wire, baseUrl, apiKey } = parts
  const jobs = openJobBook(parts)

  const explain = (reason: Trouble): Response => wire.explain(reason, parts.ledger().count('troubles'))
  const hasKey = ({ request }: Routed) => wire.keyOf(request.headers) === apiKey

  const standsAgainst = (model: string): Trouble | undefined => {
    const excess = parts.ledger().excess(model)
    if (!excess || !world.enforceLimits) return undefined
    const limit =
      excess.limit === 'at-once'
        ? 'at-once'
        : excess.limit.windowMs < world.clock.scaled(2_000)
          ? 'burst'
          : 'rate'
    return { ...trouble('throttled', 'Requests rate limit exceeded.'), limit, retryAfterMs: excess.freeInMs }
  }

  const reply = async (job: Job, handler: CallHandler): Promise<Answer> => {
    if (job.fault === 'drop-after-accept') return 'reset'
    if (job.call.waitsInShapes.includes(job.shape)) {
      if (job.fault === 'hang') return 'hang'
      await Promise.race([job.ended, wire.longestWaitMs ? world.clock.wait(wire.longestWaitMs) : job.ended])
    }
    const response = await handler.answer(viewJob(world, job))
    return job.fault === 'malformed-json' ? breakJson(response) : response
  }

  const take: Desk['take'] = (handler) => async (routed) => {
    const { body, seen } = await noteRequest(parts.ledger().requests, routed)
    const fault = parts.drawFault()
    const turnAway = (reason: Trouble) => {
      seen.outcome = reason.trouble
      return explain(reason)
    }
    if (fault === 'drop-before-accept' || fault === 'gateway-error') {
      seen.outcome = fault
      return fault === 'gateway-error' ? badGateway() : 'reset'
    }
    const away = fault && turnedAway[fault]
    if (away) return turnAway(away)
    if (!hasKey(routed)) return turnAway(trouble('bad-key', 'The key is not accepted.'))
    if (body === undefined) return turnAway(trouble('invalid', 'The body is no JSON.'))
    const call = handler.read(body, routed)
    if (isTrouble(call)) return turnAway(call)
    if (!Object.hasOwn(wire.models, call.model))
      return turnAway(trouble('unknown-model', `There is no model "${call.model}".`))
    const excess = standsAgainst(call.model)
    if (excess) return turnAway(excess)
    seen.outcome = 'accepted'
    seen.remarks = call.remarks ?? []
    return reply(jobs.accept(call, fault), handler)
  }

  const look: Desk['look'] = async (routed, id, show) => {
    const fault = parts.drawPollFault()
    const away = fault && turnedAway[fault]
    if (away) return explain(away)
    if (!hasKey(routed)) return explain(trouble('bad-key', 'The key is not accepted.'))
    const job = jobs.find(id)
    if (!job) return explain(trouble('not-found', 'There is no such task.'))
    job.polls += 1
    const view = viewJob(world, job)
    const isStrange = job.fault === 'other-job' && job.polls <= strangePolls
    return answerPollFault(fault, await show(isStrange ? await viewStranger(world, wire, view) : view))
  }

  return { baseUrl, world, take, look, explain, knows: hasKey }
}
