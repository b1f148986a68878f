import type { Command } from 'commander'
import { formatUsd } from '../../domain/money.ts'
import { cancelBatch, pauseBatch, runBatch } from '../../pipeline/request-batch.ts'
import { quoteRetry, retryBatch } from '../../pipeline/retry-batch.ts'
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

/** `batch list|show|run|pause|cancel|retry`. */
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

  batch
    .command('retry')
    .argument('<id>', 'of the batch', readId)
    .description('Make once more what failed or was refused; says what that costs, and does it with --yes.')
    .option('--yes', 'do it')
    .option('--json', 'end with one line of JSON')
    .action((id: string, { yes, json }: JsonOption & { readonly yes?: boolean }) =>
      withHouse(deps, async (house) => {
        const order = { shopId: house.shopId, batchId: id, actor }
        const { calls, leastMicros, mostMicros, seconds } = await quoteRetry(house, order)
        const retried = yes ? await retryBatch(house, order) : 0
        const text = yes
          ? `${retried} to be made once more, for up to ${formatUsd(mostMicros)}.`
          : `${calls} could be made once more, for up to ${formatUsd(mostMicros)}: add --yes.`
        deps.terminal(!!json).result({ batch: id, retried, calls, leastMicros, mostMicros, seconds }, text)
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
