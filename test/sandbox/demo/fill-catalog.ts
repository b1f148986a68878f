import type { CliHouse } from '../../../src/cli/cli-deps.ts'
import type { Terminal } from '../../../src/cli/terminal.ts'
import { watchPlanning, watchRunning } from '../../../src/cli/watch-batch.ts'
import { requestBatch, runBatch } from '../../../src/pipeline/request-batch.ts'
import type { BatchProgress } from '../../../src/ports/batch-store.ts'

const actor = 'demo'

/** Plans, quotes and runs one batch over the whole catalogue, and watches it to its end. */
export const fillCatalog = async (house: CliHouse, terminal: Terminal): Promise<BatchProgress> => {
  const { shopId, stores } = house
  const scope = { kind: 'all' } as const
  const batch = await requestBatch(house, {
    shopId,
    origin: 'cli',
    scope,
    requestedBy: actor,
    runWhenQuoted: false,
  })
  const quoted = await watchPlanning(stores, shopId, batch.id)
  terminal.say(`${quoted.quotedEdits} colours have no picture. The local editor makes them, at no cost.`)
  await runBatch(house, { shopId, batchId: batch.id, actor })
  return watchRunning({ ...house, terminal, batchId: batch.id })
}
