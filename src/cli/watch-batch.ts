import { setTimeout as sleep } from 'node:timers/promises'
import { editMoves, machineEditStates } from '../domain/edit-state.ts'
import type { BatchProgress } from '../ports/batch-store.ts'
import type { Stores } from '../ports/stores.ts'
import type { Terminal } from './terminal.ts'

const lookEveryMs = 300

/** Waits until a new batch is quoted, or was parked because it cannot be. */
export const watchPlanning = async (
  stores: Stores,
  shopId: string,
  batchId: string,
): Promise<BatchProgress> => {
  for (;;) {
    const batch = await stores.forShop(shopId).batches.get(batchId)
    if (batch.state !== 'planned') return batch
    await sleep(lookEveryMs)
  }
}

interface Watch {
  readonly stores: Stores
  readonly shopId: string
  readonly batchId: string
  readonly terminal: Terminal
}

/** Shows a running batch's progress until it runs no more. */
export const watchRunning = async ({ stores, shopId, batchId, terminal }: Watch): Promise<BatchProgress> => {
  const progress = terminal.progress('Making pictures')
  try {
    for (;;) {
      const batch = await stores.forShop(shopId).batches.get(batchId)
      const { made, total } = countMade(batch)
      progress.update(made, total, describeStates(batch))
      if (batch.state !== 'running') return batch
      await sleep(lookEveryMs)
    }
  } finally {
    progress.stop()
  }
}

/** How many edits of the batch the machine is done with, of those that it had to do. */
const countMade = ({ edits }: BatchProgress): { made: number; total: number } => {
  const { skipped = 0, ...counted } = edits
  const total = Object.values(counted).reduce((sum, count) => sum + count, 0)
  const open = ['planned' as const, ...machineEditStates].reduce((sum, state) => sum + (edits[state] ?? 0), 0)
  return { made: total - open, total }
}

const toldStates = Object.keys(editMoves)

/** "40 in review, 2 failed", always in the order in which an edit goes through its states. */
export const describeStates = ({ edits }: BatchProgress): string =>
  Object.entries(edits)
    .toSorted(([one], [other]) => toldStates.indexOf(one) - toldStates.indexOf(other))
    .map(([state, count]) => `${count} ${state.replaceAll('_', ' ')}`)
    .join(', ')
