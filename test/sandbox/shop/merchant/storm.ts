import { seededRandom } from '../faults/seeded-random.ts'
import type { Listeners } from '../model/listeners.ts'
import type { Shop } from '../model/shop.ts'
import { type Edits, stormChanges } from './storm-changes.ts'

export type StormChange = keyof typeof stormChanges

export interface StormOptions {
  /** The same seed makes the same changes around the same operations. */
  readonly seed: number
  /** The name of the operation around which it strikes, "*" for all. */
  readonly operation: string
  /** Default: either, by chance. */
  readonly when?: 'before' | 'after'
  /** The chance that it strikes an operation, from 0 to 1. Default 1. */
  readonly probability?: number
  /** How many changes it makes at most. Default: no end. */
  readonly times?: number
  /** Default: all there are. */
  readonly changes?: readonly StormChange[]
  /** The products that it may strike. Default: all there are. */
  readonly productIds?: readonly string[]
}

/** What a storm did, as long as it blows. */
export interface Storm {
  readonly changes: readonly {
    readonly change: StormChange
    readonly productId: string
    readonly on: string
  }[]
  stop(): void
}

export const startStorm = (shop: Shop, edits: Edits, options: StormOptions): Storm => {
  const random = seededRandom(options.seed)
  const pick = <Thing>(things: readonly Thing[]) => things[Math.floor(random() * things.length)]
  const kinds = options.changes ?? allChanges
  const changes: { change: StormChange; productId: string; on: string }[] = []
  let strokes = 0

  const strike = async () => {
    strokes += 1
    const productId = pick(productsIn(shop, options))
    const change = pick(kinds)
    if (productId === undefined || change === undefined) return
    const newName = `Storm ${options.seed}-${strokes}`
    const on = await stormChanges[change]({ shop, edits, productId, pick, newName })
    if (on) changes.push({ change, productId, on })
  }
  const hear = (moment: 'before' | 'after') => async (operation: string) => {
    if (options.operation !== '*' && options.operation !== operation) return
    if (changes.length >= (options.times ?? Number.POSITIVE_INFINITY)) return
    // Drawn even where it decides nothing, so that what follows is the same.
    const isBefore = random() < 0.5
    if (moment !== (options.when ?? (isBefore ? 'before' : 'after'))) return
    if (random() < (options.probability ?? 1)) await strike()
  }
  const listen = (listeners: Listeners, moment: 'before' | 'after') => listeners.add(hear(moment))
  const stops = [listen(shop.requestListeners, 'before'), listen(shop.answerListeners, 'after')]
  return {
    changes,
    stop: () => {
      for (const stop of stops) stop()
    },
  }
}

const isChange = (name: string): name is StormChange => name in stormChanges
const allChanges = Object.keys(stormChanges).filter(isChange)

const productsIn = ({ state }: Shop, { productIds }: StormOptions): string[] =>
  [...state.products.keys()].filter((id) => productIds?.includes(id) ?? true)
