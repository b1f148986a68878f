import { setTimeout as wait } from 'node:timers/promises'
import type { FastifyBaseLogger } from 'fastify'
import type { Stores } from '../../ports/stores.ts'
import type { WireChanges } from '../wire/wire-changes.ts'
import { type Follower, followMoves, type News } from './follow-moves.ts'
import { tellChanges } from './tell-changes.ts'

/** A message, and from where whoever got it goes on; undefined where there is no such place yet. */
export interface Told {
  readonly resumeId: bigint | undefined
  readonly changes: WireChanges | 'everything'
}

export interface ChangeFeed {
  /** Tells the listener what moves in the shop, at most once a look, until the function that it answers is called. */
  listen(
    shopId: string,
    options: { readonly after: bigint | undefined; readonly onTold: (told: Told) => void },
  ): () => void
  /** Looks no more. */
  close(): Promise<void>
}

interface FeedDeps {
  readonly stores: Stores
  readonly log: FastifyBaseLogger
  readonly lookEveryMs: number
}

interface Watch {
  readonly listeners: Set<(told: Told) => void>
  /** Resolves once moves are followed: whoever reads the tables after that is told of all that happens later. */
  readonly started: Promise<void>
  follower: Follower | undefined
}

/** What moved while nobody listened for long is not told one by one. */
const mostMoves = 5_000

/**
 * Looks at the moves of the shops that somebody listens to. All who listen to a shop share its looks, and where nobody
 * does there is none.
 */
export const createChangeFeed = ({ stores, log, lookEveryMs }: FeedDeps): ChangeFeed => {
  const watches = new Map<string, Watch>()
  const loops = new Set<Promise<void>>()
  const closing = new AbortController()

  const changesOf = async (shopId: string, news: News): Promise<WireChanges | 'everything'> => {
    if (news === 'everything') return news
    const edits = news.flatMap(({ kind, subjectId }) => (kind === 'edit' ? [subjectId] : []))
    return tellChanges(news, await stores.forShop(shopId).changes.batchesOf([...new Set(edits)]))
  }

  const look = async (shopId: string, { follower }: Watch): Promise<Told | undefined> => {
    if (follower === undefined) return
    const { changes } = stores.forShop(shopId)
    const news = follower.take(await changes.look({ id: follower.afterId, limit: mostMoves }))
    if (news.length === 0) return
    return { changes: await changesOf(shopId, news), resumeId: follower.resumeId }
  }

  const keepLooking = async (shopId: string, watch: Watch, onStarted: () => void): Promise<void> => {
    const tell = (told: Told) => {
      for (const listener of watch.listeners) listener(told)
    }
    let isLost = false
    // Never two looks at a time, and the next one later where they take long.
    while (watch.listeners.size > 0 && !closing.signal.aborted) {
      try {
        if (watch.follower === undefined) {
          watch.follower = followMoves(await stores.forShop(shopId).changes.look(undefined), mostMoves)
          onStarted()
          if (isLost) tell({ changes: 'everything', resumeId: watch.follower.resumeId })
          isLost = false
        }
        const told = await look(shopId, watch)
        if (told) tell(told)
      } catch (error) {
        // What was taken and not told is part of everything.
        isLost = true
        watch.follower = undefined
        log.warn({ err: error }, 'a look at what changed failed')
      }
      await wait(lookEveryMs, undefined, { signal: closing.signal, ref: false }).catch(() => undefined)
    }
    watches.delete(shopId)
  }

  const watchFor = (shopId: string, listener: (told: Told) => void): Watch => {
    const running = watches.get(shopId)
    if (running) {
      running.listeners.add(listener)
      return running
    }
    const { promise: started, resolve } = Promise.withResolvers<void>()
    const watch: Watch = { listeners: new Set([listener]), started, follower: undefined }
    watches.set(shopId, watch)
    const loop = keepLooking(shopId, watch, resolve)
    loops.add(loop)
    loop.finally(() => loops.delete(loop))
    return watch
  }

  /** What moved since the id. */
  const catchUp = async (
    shopId: string,
    after: bigint | undefined,
  ): Promise<WireChanges | 'everything' | undefined> => {
    if (after === undefined) return 'everything'
    const { moves, latestId } = await stores.forShop(shopId).changes.look({ id: after, limit: mostMoves })
    if (after > latestId || moves.length >= mostMoves) return 'everything'
    return moves.length === 0 ? undefined : changesOf(shopId, moves)
  }

  return {
    listen: (shopId, { after, onTold }) => {
      /** Told later, as each message says from where to go on: what it comes after must have been told before it. */
      let held: Told[] | undefined = []
      const listener = (told: Told): void => void (held ? held.push(told) : onTold(told))
      const watch = watchFor(shopId, listener)
      const begin = async (): Promise<void> => {
        await watch.started
        const changes = await catchUp(shopId, after).catch(() => 'everything' as const)
        const early = held ?? []
        held = undefined
        if (!watch.listeners.has(listener)) return
        if (changes)
          onTold({ changes, resumeId: changes === 'everything' ? watch.follower?.resumeId : undefined })
        for (const told of early) onTold(told)
      }
      begin()
      return () => void watch.listeners.delete(listener)
    },
    close: async () => {
      closing.abort()
      await Promise.all(loops)
    },
  }
}
