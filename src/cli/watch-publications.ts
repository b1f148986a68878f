import { setTimeout as sleep } from 'node:timers/promises'
import { openPublicationStates, type PublicationState } from '../domain/publication-state.ts'
import type { Publication } from '../ports/publication-store.ts'
import type { Stores } from '../ports/stores.ts'
import type { Terminal } from './terminal.ts'

const lookEveryMs = 300

interface Watch {
  readonly stores: Stores
  readonly shopId: string
  readonly ids: readonly string[]
  readonly terminal: Terminal
}

/** Waits until each publication is written, taken back, or given up. Answers how many stand in each state. */
export const watchPublications = async ({
  stores,
  shopId,
  ids,
  terminal,
}: Watch): Promise<Partial<Record<PublicationState, number>>> => {
  const { publications } = stores.forShop(shopId)
  const progress = terminal.progress('Writing to the shop')
  const ended = new Map<string, Publication>()
  try {
    while (ended.size < ids.length) {
      for (const id of ids.filter((one) => !ended.has(one))) {
        const publication = await publications.get(id)
        if (!isUnderWay(publication)) ended.set(id, publication)
      }
      progress.update(ended.size, ids.length, 'products')
      if (ended.size < ids.length) await sleep(lookEveryMs)
    }
  } finally {
    progress.stop()
  }
  const counts: Partial<Record<PublicationState, number>> = {}
  for (const { state } of ended.values()) counts[state] = (counts[state] ?? 0) + 1
  return counts
}

const isUnderWay = ({ state, undoRequested }: Publication): boolean =>
  openPublicationStates.some((open) => open === state) || (state === 'verified' && undoRequested)
