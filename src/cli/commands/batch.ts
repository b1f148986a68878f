import type { Command } from 'commander'
import { cancelBatch, pauseBatch, runBatch } from '../../pipeline/request-batch.ts'
import type { BatchProgress } from '../../ports/batch-store.ts'
import type { CliDeps } from '../cli-deps.ts'
import { readId } from '../read-id.ts'
import { describeStates } from '../watch-batch.ts'
import { withHouse } from '../with-house.ts'

interface JsonOption {
  readonly json?: boolean
}

const actor = 'command line'
const orders = {
  run: { give: runBatch, description: 'Start a quoted batch, or go on with a paused one.' },
  pause: { give: pauseBatch, description: 'Begin no further edit; those under way end.' },
  cancel: { give: cancelBatch, description: 'Give up what has not begun.' },
} as const

/** `batch list|show|run|pause|cancel`. */
export const addBatch = (program: Command, deps: CliDeps): void => {
  const batch = program
    .command('batch')
    .description('See and steer batches; workers do the work (`colorway start`).')

  batch
    .command('list')
    .description('The newest batches.')
    .option('--json', 'end with one line of JSON')
    .action(({ json }: JsonOption) =>
      withHouse(deps, async ({ stores, shopId }) => {
        const { rows } = await stores.forShop(shopId).batches.list({ limit: 20 })
        const text =
          rows.length === 0 ? 'No batches yet: `colorway fill` makes one.' : rows.map(describe).join('\n')
        deps.terminal(!!json).result({ batches: rows }, text)
      }),
    )

  batch
    .command('show')
    .argument('<id>', 'of the batch', readId)
    .description('One batch with each of its edits, and why some were not made.')
    .option('--json', 'end with one line of JSON')
    .action((id: string, { json }: JsonOption) =>
      withHouse(deps, async ({ stores, shopId }) => {
        const shop = stores.forShop(shopId)
        const found = await shop.batches.get(id)
        const edits = await shop.edits.listOfBatch(id)
        const lines = edits.map(
          ({ productTitle, colorwayLabel, state, reason }) =>
            `  ${productTitle} · ${colorwayLabel}: ${state.replaceAll('_', ' ')}${reason ? ` (${reason})` : ''}`,
        )
        deps.terminal(!!json).result({ ...found, list: edits }, [describe(found), ...lines].join('\n'))
      }),
    )

  for (const order of ['run', 'pause', 'cancel'] as const)
    batch
      .command(order)
      .argument('<id>', 'of the batch', readId)
      .description(orders[order].description)
      .option('--json', 'end with one line of JSON')
      .action((id: string, { json }: JsonOption) =>
        withHouse(deps, async (house) => {
          await orders[order].give(house, { shopId: house.shopId, batchId: id, actor })
          const { state } = await house.stores.forShop(house.shopId).batches.get(id)
          deps.terminal(!!json).result({ batch: id, state }, `The batch is ${state}.`)
        }),
      )
}

const describe = (batch: BatchProgress): string =>
  `${batch.id}  ${batch.state}  ${batch.createdAt.toISOString()}  ${describeStates(batch)}${batch.reason ? `  (${batch.reason})` : ''}`
