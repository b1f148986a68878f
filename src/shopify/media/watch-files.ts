import { unavailable } from '../../domain/errors.ts'
import type { FileFate } from '../../ports/shop-media.ts'
import type { AdminClient } from '../admin-client.ts'
import {
  type ReadFileStatusesQuery,
  readFileStatusesDocument,
} from '../documents/generated/read-file-statuses.ts'
import { mostItems } from './gather.ts'
import type { MediaPace } from './media-pace.ts'

interface Watched {
  readonly fate: PromiseWithResolvers<FileFate>
  readonly sinceMs: number
  dueMs: number
  pauseMs: number
  missed: number
}

/** Looks that must miss a file one after the other: a new one may be a moment late. */
const missesUntilGone = 3

/**
 * One watch over all files of a shop that somebody waits for: each look asks for those that are due, and a file is
 * first looked at when its like were ready lately.
 */
export const watchFiles = (
  client: AdminClient,
  { gatherMs, firstLookMs, longestLookMs, readyWithinMs }: MediaPace,
) => {
  const watched = new Map<string, Watched>()
  let expectedMs = firstLookMs
  let timer: NodeJS.Timeout | undefined
  let isLooking = false

  const schedule = () => {
    if (isLooking || watched.size === 0) return
    clearTimeout(timer)
    const dueMs = Math.min(...[...watched.values()].map((one) => one.dueMs))
    timer = setTimeout(look, Math.max(gatherMs, dueMs - performance.now()))
  }

  const look = async () => {
    isLooking = true
    // Those that are nearly due go along.
    const untilMs = performance.now() + expectedMs / 4
    const due = [...watched].filter(([, { dueMs }]) => dueMs <= untilMs).slice(0, mostItems)
    try {
      const { nodes } = await client.send(readFileStatusesDocument, { ids: due.map(([id]) => id) })
      due.forEach(([id, one], index) => void settle(id, one, nodes[index] ?? null))
    } catch (error) {
      for (const [id, { fate }] of due) {
        watched.delete(id)
        fate.reject(error)
      }
    }
    isLooking = false
    schedule()
  }

  const settle = (id: string, one: Watched, node: Node): void => {
    const ageMs = performance.now() - one.sinceMs
    const fate = fateOf(node)
    one.missed = fate === 'missing' ? one.missed + 1 : 0
    if (typeof fate === 'object' || one.missed === missesUntilGone) {
      watched.delete(id)
      // Ready at the first look: it may have been so for a while.
      expectedMs = one.pauseMs === firstPause(expectedMs) ? expectedMs * 0.98 : (3 * expectedMs + ageMs) / 4
      expectedMs = Math.min(longestLookMs, Math.max(firstLookMs / 2, expectedMs))
      one.fate.resolve(typeof fate === 'object' ? fate : { kind: 'gone' })
    } else if (ageMs > readyWithinMs) {
      watched.delete(id)
      one.fate.reject(unavailable('Shopify is still processing the pictures.'))
    } else {
      one.dueMs = performance.now() + one.pauseMs
      one.pauseMs = Math.min(one.pauseMs * 2, longestLookMs)
    }
  }

  return (mediaId: string): Promise<FileFate> => {
    const known = watched.get(mediaId)
    if (known) return known.fate.promise
    const nowMs = performance.now()
    const fate = Promise.withResolvers<FileFate>()
    watched.set(mediaId, {
      fate,
      sinceMs: nowMs,
      dueMs: nowMs + expectedMs,
      pauseMs: firstPause(expectedMs),
      missed: 0,
    })
    schedule()
    return fate.promise
  }
}

const firstPause = (expectedMs: number): number => expectedMs / 2

type Node = ReadFileStatusesQuery['nodes'][number]

const fateOf = (node: Node): FileFate | 'processing' | 'missing' => {
  if (node?.__typename !== 'MediaImage') return 'missing'
  const { fileStatus, image, fileErrors } = node
  if (fileStatus === 'FAILED')
    return {
      kind: 'failed',
      reason: fileErrors.map(({ message }) => message).join(' ') || 'It did not say why.',
      isNameTaken: fileErrors.some(({ code }) => code === 'DUPLICATE_FILENAME_ERROR'),
    }
  if (fileStatus !== 'READY' || !image) return 'processing'
  return { kind: 'ready', url: image.url, widthPx: image.width ?? 0, heightPx: image.height ?? 0 }
}
