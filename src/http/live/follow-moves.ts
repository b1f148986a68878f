import type { Look, Move } from '../../ports/change-store.ts'

/** What a look brought that was not told before; 'everything' where more may have moved than is known. */
export type News = readonly Move[] | 'everything'

export interface Follower {
  /** Look for what comes after this. */
  readonly afterId: bigint
  /** From where another follower misses nothing; undefined while there is no such place yet. */
  readonly resumeId: bigint | undefined
  take(look: Look): News
}

interface Mark {
  readonly id: bigint
  readonly nextTransaction: bigint
}

/**
 * Follows the moves of a shop by their ids, look by look, and misses none.
 *
 * Ids are given out while transactions run and are seen once they commit, so a lower one may appear after a higher one.
 * Whatever has a lower id than one that is seen belongs to a transaction that had begun by that look: it has ended as
 * soon as none is running that was numbered before the look. Only then the follower moves on past it; until then it
 * looks at the same stretch again, and leaves out what it told.
 *
 * Where a stretch grows longer than a look (a stranger's transaction that runs for hours), it jumps ahead, says
 * 'everything', and says so again once all that ran at the jump has ended.
 *
 * @param limit of a look
 */
export const followMoves = (from: { readonly id: bigint } | Look, limit: number): Follower => {
  let afterId = 'id' in from ? from.id : from.latestId
  let told = new Set<bigint>()
  let marks: readonly Mark[] = []
  /** Something below `afterId` may still appear until this transaction's elders have ended. */
  let owedUntil =
    'id' in from || from.oldestRunning >= from.nextTransaction ? undefined : from.nextTransaction

  const moveOn = (id: bigint): void => {
    afterId = id
    told = new Set([...told].filter((one) => one > id))
    marks = marks.filter((mark) => mark.id > id)
  }
  return {
    get afterId() {
      return afterId
    },
    get resumeId() {
      return owedUntil === undefined ? afterId : undefined
    },
    take: ({ moves, oldestRunning, nextTransaction }) => {
      const isPaid = owedUntil !== undefined && owedUntil <= oldestRunning
      if (isPaid) owedUntil = undefined
      const highest = moves.at(-1)?.id
      if (highest !== undefined && moves.length >= limit) {
        moveOn(highest)
        owedUntil = nextTransaction
        return 'everything'
      }
      const fresh = moves.filter(({ id }) => !told.has(id))
      for (const { id } of fresh) told.add(id)
      if (highest !== undefined && fresh.length > 0) marks = [...marks, { id: highest, nextTransaction }]
      const settled = marks.findLast((mark) => mark.nextTransaction <= oldestRunning)
      if (settled !== undefined) moveOn(settled.id)
      return isPaid ? 'everything' : fresh
    },
  }
}
