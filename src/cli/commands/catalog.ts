import type { Command } from 'commander'
import { unavailable } from '../../domain/errors.ts'
import { readCatalogStatus } from '../../pipeline/read-catalog-status.ts'
import { requestSync } from '../../pipeline/request-sync.ts'
import type { CliDeps } from '../cli-deps.ts'
import { watchSync } from '../watch-sync.ts'
import { withHouse } from '../with-house.ts'

interface JsonOption {
  readonly json?: boolean
}

/** `catalog sync|status`. */
export const addCatalog = (program: Command, deps: CliDeps): void => {
  const catalog = program.command('catalog').description('What Colorway remembers of the shop’s products.')

  catalog
    .command('sync')
    .description('Read the whole catalogue again, and wait for it.')
    .option('--json', 'end with one line of JSON')
    .action(({ json }: JsonOption) =>
      withHouse(deps, async (house) => {
        const { shopId, stores } = house
        const terminal = deps.terminal(!!json)
        await house.startWorkers()
        const { id: syncId } = await requestSync(house, { shopId, cause: 'asked for' })
        const { state, reason, products, objects } = await watchSync({ stores, shopId, syncId, terminal })
        if (state === 'failed') throw unavailable(reason ?? 'The catalogue could not be read.')
        const counts = await stores.forShop(shopId).mirror.counts()
        terminal.result(
          { sync: syncId, state, read: products, objects, ...counts },
          `${counts.products} products with ${counts.colorways} colorways, of which ${counts.lacking} lack a picture.`,
        )
      }),
    )

  catalog
    .command('status')
    .description('How many products are known, how many colorways lack a picture, and how old that is.')
    .option('--json', 'end with one line of JSON')
    .action(({ json }: JsonOption) =>
      withHouse(deps, async ({ stores, shopId }) => {
        const status = await readCatalogStatus(stores, shopId)
        const { products, colorways, lacking, stale, sync, readAt } = status
        const lines = [
          readAt
            ? `${products} products with ${colorways} colorways, of which ${lacking} lack a picture; read on ${readAt.toISOString()}.`
            : 'The catalogue was not read yet: `colorway catalog sync` does it.',
          ...(stale > 0 ? [`${stale} products changed since and are read again soon.`] : []),
          ...(sync ? [`The last reading is ${sync.state}${sync.reason ? `: ${sync.reason}` : '.'}`] : []),
        ]
        deps.terminal(!!json).result({ ...status }, lines.join('\n'))
      }),
    )
}
