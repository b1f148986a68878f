import type { EditNeeds } from './choose-lane.ts'
import { lanesFor } from './choose-lane.ts'
import type { Lane } from './lane.ts'

/** An edit that waits to be let in. */
export interface WaitingEdit extends EditNeeds {
  readonly id: string
}

/** A shop with edits that wait. */
export interface WaitingShop<E extends WaitingEdit, L extends Lane> {
  readonly shopId: string
  /** Those that come next, in their order. */
  readonly edits: readonly E[]
  /** The lanes that the edit may go to, the best first. */
  lanesOf(edit: E): readonly L[]
  /** Calls of its edits that are prepared or under way. */
  readonly inFlight: number
  /** When it had its last turn, or began to wait if that was later: ms since 1970. */
  readonly waitsSince: number
}

export interface Turn<E, L> {
  readonly shopId: string
  readonly edit: E
  readonly lane: L
}

/**
 * Gives out the room of the lanes, turn by turn. The next turn is that of the shop with the fewest calls in flight,
 * and of equals that of the one which waited longest since its last turn or since it came. So a newcomer waits for
 * one turn of everybody else, and however many newcomers come, nobody is passed over twice by the same one. Each edit
 * goes to the best lane with room; one that has none just now is passed over, and keeps its place.
 * @param room how many each lane can take
 */
export const takeTurns = <E extends WaitingEdit, L extends Lane>(
  shops: readonly WaitingShop<E, L>[],
  room: ReadonlyMap<L, number>,
): Turn<E, L>[] => {
  const left = new Map(room)
  const queue = shops.map((shop) => ({
    ...shop,
    next: 0,
    inFlight: shop.inFlight,
    waitsSince: shop.waitsSince,
  }))
  const turns: Turn<E, L>[] = []
  let latest = Math.max(0, ...shops.map(({ waitsSince }) => waitsSince))
  let places = [...left.values()].reduce((sum, count) => sum + count, 0)
  while (queue.length > 0 && places > 0) {
    let index = 0
    for (const [at, shop] of queue.entries()) if (isBefore(shop, queue[index])) index = at
    const shop = queue[index]
    const found = nextToGo(shop, left)
    if (!found) {
      queue.splice(index, 1)
      continue
    }
    const { edit, lane, at } = found
    turns.push({ shopId: shop.shopId, edit, lane })
    left.set(lane, (left.get(lane) ?? 0) - 1)
    places--
    shop.next = at + 1
    shop.inFlight++
    shop.waitsSince = ++latest
  }
  return turns
}

interface Place {
  readonly inFlight: number
  readonly waitsSince: number
}

const isBefore = (one: Place, other: Place): boolean =>
  one.inFlight < other.inFlight || (one.inFlight === other.inFlight && one.waitsSince < other.waitsSince)

/** The first of the shop's edits that some lane with room can make. */
const nextToGo = <E extends WaitingEdit, L extends Lane>(
  { edits, lanesOf, next }: Pick<WaitingShop<E, L>, 'edits' | 'lanesOf'> & { readonly next: number },
  left: ReadonlyMap<L, number>,
) => {
  const hasRoom = (lane: L) => (left.get(lane) ?? 0) > 0
  for (let at = next; at < edits.length; at++) {
    const edit = edits[at]
    const lanes = lanesOf(edit)
    const lane = lanes.some(hasRoom) ? lanesFor(lanes, edit).find(hasRoom) : undefined
    if (lane) return { edit, lane, at }
  }
  return undefined
}
