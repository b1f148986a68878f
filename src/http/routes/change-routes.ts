import type { FastifyBaseLogger } from 'fastify'
import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { throttled } from '../../domain/errors.ts'
import type { Stores } from '../../ports/stores.ts'
import { visitorOf } from '../authenticate.ts'
import { createChangeFeed } from '../live/change-feed.ts'
import { type EventStream, openEventStream } from '../live/event-stream.ts'

export interface ChangePace {
  /** Between two looks at the moves of a shop, and so between two messages. */
  readonly lookEveryMs: number
  readonly beatEveryMs: number
  /** A token is looked at when a stream begins: whose access ended hears no longer than this. */
  readonly streamLifeMs: number
  /** In one process. */
  readonly mostStreams: number
}

const usualPace: ChangePace = {
  lookEveryMs: 1_000,
  beatEveryMs: 10_000,
  streamLifeMs: 240_000,
  mostStreams: 50,
}
const askAgainMs = 60_000

interface ChangeDeps {
  readonly stores: Stores
  readonly log: FastifyBaseLogger
  readonly pace: Partial<ChangePace> | undefined
}

/** Another server's id, or none at all, is no place to go on from. */
const resumeHeaders = z.object({
  'last-event-id': z
    .string()
    .regex(/^\d{1,18}$/)
    .transform(BigInt)
    .optional()
    .catch(undefined),
})

/** Tells the page what moves in its shop, so that it need not ask all the time. */
export const changeRoutes =
  ({ stores, log, pace }: ChangeDeps): FastifyPluginCallbackZod =>
  (app, _options, done) => {
    const { lookEveryMs, beatEveryMs, streamLifeMs, mostStreams } = { ...usualPace, ...pace }
    const feed = createChangeFeed({ stores, log, lookEveryMs })
    const streamsOf = new Map<string, Set<EventStream>>()

    // Not when the server is closed, which waits for their end.
    app.addHook('preClose', async () => {
      for (const streams of streamsOf.values()) for (const { end } of streams) end()
      await feed.close()
    })

    app.get(
      '/api/changes',
      { schema: { headers: resumeHeaders }, exposeHeadRoute: false },
      (request, reply) => {
        const { shopId } = visitorOf(request)
        const streams = streamsOf.get(shopId) ?? new Set()
        if (streams.size >= mostStreams)
          throw throttled(
            'Colorway is open in too many windows at once: this one asks for news now and then instead.',
            new Date(Date.now() + askAgainMs),
          )
        const stream = openEventStream()
        streamsOf.set(shopId, streams.add(stream))
        const stop = feed.listen(shopId, {
          after: request.headers['last-event-id'],
          onTold: ({ changes, resumeId }) =>
            stream.send(
              changes === 'everything'
                ? { event: 'everything', id: resumeId?.toString(), data: {} }
                : { event: 'moved', id: resumeId?.toString(), data: changes },
            ),
        })
        const beats = setInterval(stream.beat, beatEveryMs)
        const life = setTimeout(stream.end, streamLifeMs)
        stream.body.once('close', () => {
          stop()
          clearInterval(beats)
          clearTimeout(life)
          streams.delete(stream)
          if (streams.size === 0) streamsOf.delete(shopId)
        })
        // The first sign of life: where it does not arrive, something on the way keeps what it should pass on.
        stream.beat()
        return reply
          .type('text/event-stream; charset=utf-8')
          .header('x-accel-buffering', 'no')
          .send(stream.body)
      },
    )
    done()
  }
