import type { Command } from 'commander'
import { requestPublication } from '../../pipeline/request-publication.ts'
import type { CliDeps } from '../cli-deps.ts'
import { readId } from '../read-id.ts'
import { watchPublications } from '../watch-publications.ts'
import { withHouse } from '../with-house.ts'

interface PublishOptions {
  readonly batch?: string
  readonly json?: boolean
}

const requestedBy = 'command line'

/** `publish`, `publications`. */
export const addPublication = (program: Command, deps: CliDeps): void => {
  program
    .command('publish')
    .description('Write what is approved to the shop, and wait until it is live.')
    .option('--batch <id>', 'only what this batch asked for', readId)
    .option('--json', 'end with one line of JSON')
    .action(({ batch: batchId, json }: PublishOptions) =>
      withHouse(deps, async (house) => {
        const terminal = deps.terminal(!!json)
        await house.startWorkers()
        const planned = await requestPublication(house, { shopId: house.shopId, batchId, requestedBy })
        const states = await watchPublications({ ...house, terminal, ids: planned.map(({ id }) => id) })
        terminal.result(
          { publications: states },
          `${states.verified ?? 0} of ${planned.length} products are live.`,
        )
      }),
    )

  program
    .command('publications')
    .description('What went live, newest first.')
    .option('--json', 'end with one line of JSON')
    .action(({ json }: PublishOptions) =>
      withHouse(deps, async ({ stores, shopId }) => {
        const { rows } = await stores.forShop(shopId).publications.list({ limit: 50 })
        const lines = rows.map(
          ({ id, state, productTitle, placements, reason, notes }) =>
            `${id}  ${state}  ${productTitle}: ${placements.map(({ edit }) => edit.colorwayLabel).join(', ')}  ${reason ?? notes ?? ''}`,
        )
        deps
          .terminal(!!json)
          .result({ publications: rows }, lines.length > 0 ? lines.join('\n') : 'Nothing was published yet.')
      }),
    )
}
