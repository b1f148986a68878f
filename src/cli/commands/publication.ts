import type { Command } from 'commander'
import { conflict } from '../../domain/errors.ts'
import { requestPublication, requestUndo } from '../../pipeline/request-publication.ts'
import type { CliDeps } from '../cli-deps.ts'
import { readId } from '../read-id.ts'
import { watchPublications } from '../watch-publications.ts'
import { withHouse } from '../with-house.ts'

interface PublishOptions {
  readonly batch?: string
  readonly json?: boolean
}

const requestedBy = 'command line'

/** `publish`, `publications`, `undo`. */
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
          ({ id, state, productTitle, placements, reason }) =>
            `${id}  ${state}  ${productTitle}: ${placements.map(({ edit }) => edit.colorwayLabel).join(', ')}  ${reason ?? ''}`,
        )
        deps
          .terminal(!!json)
          .result({ publications: rows }, lines.length > 0 ? lines.join('\n') : 'Nothing was published yet.')
      }),
    )

  program
    .command('undo')
    .argument('<publication>', 'its id', readId)
    .description('Take a publication back: former pictures and gallery order return.')
    .option('--json', 'end with one line of JSON')
    .action((id: string, { json }: PublishOptions) =>
      withHouse(deps, async (house) => {
        const { shopId } = house
        const terminal = deps.terminal(!!json)
        await house.startWorkers()
        if (!(await requestUndo(house, { shopId, id, requestedBy })))
          throw conflict('It is not live, or is being taken back already.')
        await watchPublications({ ...house, terminal, ids: [id] })
        const { state, reason } = await house.stores.forShop(shopId).publications.get(id)
        terminal.result({ publication: id, state, reason }, `The publication is ${state}. ${reason ?? ''}`)
      }),
    )
}
