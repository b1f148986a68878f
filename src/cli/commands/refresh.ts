import type { Command } from 'commander'
import { unavailable } from '../../domain/errors.ts'
import { findFreshReading, foreseeRefresh } from '../../pipeline/refresh/foresee-refresh.ts'
import { requestSync } from '../../pipeline/request-sync.ts'
import { requestRefresh } from '../../pipeline/schedules/request-refresh.ts'
import type { CatalogSync } from '../../ports/catalog-sync-store.ts'
import type { RefreshScope } from '../../ports/schedule-store.ts'
import type { CliDeps, CliHouse } from '../cli-deps.ts'
import { addScopeOptions, type RefreshScopeOptions, readRefreshScope } from '../read-refresh-scope.ts'
import { readUsd } from '../read-usd.ts'
import type { Terminal } from '../terminal.ts'
import { watchRefresh } from '../watch-refresh.ts'
import { watchSync } from '../watch-sync.ts'
import { withHouse } from '../with-house.ts'

interface RefreshOptions extends RefreshScopeOptions {
  readonly cap: bigint
  readonly dryRun?: boolean
  readonly json?: boolean
}

/** `refresh`: what a schedule does, once and now. */
export const addRefresh = (program: Command, deps: CliDeps): void => {
  const command = program
    .command('refresh')
    .description('Read the catalogue and have made what is new in it or no longer right, as a schedule does.')
  addScopeOptions(command)
    .option('--cap <usd>', 'the most that it may spend without asking', readUsd, 0n)
    .option('--dry-run', 'only say what would be made and what it would cost')
    .option('--json', 'end with one line of JSON; in it money is in millionths of a US dollar')
    .addHelpText(
      'after',
      '\nExamples:\n  colorway refresh --all --dry-run\n  colorway refresh --tag summer --cap 2.50',
    )
    .action(({ cap, dryRun, json, ...options }: RefreshOptions) =>
      withHouse(deps, async (house) => {
        const terminal = deps.terminal(!!json)
        const scope = await readRefreshScope(house, hasPart(options) ? options : { all: true })
        const order = { scope, capMicros: cap, terminal }
        return dryRun ? foresee(house, order) : refresh(house, order)
      }),
    )
}

const hasPart = (options: RefreshScopeOptions): boolean =>
  Object.values(options).some((value) => value !== undefined)

interface Order {
  readonly scope: RefreshScope
  readonly capMicros: bigint
  readonly terminal: Terminal
}

const refresh = async (house: CliHouse, { scope, capMicros, terminal }: Order): Promise<void> => {
  const { stores, shopId } = house
  await house.startWorkers()
  const name = 'command line'
  const { id } = await requestRefresh(house, { shopId, name, scope, capMicros, requestedBy: name })
  const { state, reason, summary, batchId } = await watchRefresh({ stores, shopId, terminal, id })
  if (state === 'failed' || !summary) throw unavailable(reason ?? 'The refresh came to nothing.')
  const { text, ...counts } = summary
  const lines = [text, ...(batchId === undefined ? [] : [`See it with:  colorway batch show ${batchId}`])]
  terminal.result({ refresh: id, state, batch: batchId, ...counts, text }, lines.join('\n'))
}

const foresee = async (house: CliHouse, { scope, capMicros, terminal }: Order): Promise<void> => {
  const { shopId } = house
  const sync = await readIfOld(house, terminal)
  const { signal } = new AbortController()
  const { findings, wanted, quote, text } = await foreseeRefresh(house, {
    shopId,
    scope,
    capMicros,
    sync,
    signal,
  })
  const made = wanted.map(({ product, colorway, skipReason }) => ({
    product: product.title,
    productId: product.id,
    colorway: colorway.label,
    skipReason,
  }))
  const lines = made.map(
    ({ product, colorway, skipReason }) =>
      `  ${product} · ${colorway}${skipReason === undefined ? '' : ` (cannot be made: ${skipReason})`}`,
  )
  terminal.result(
    {
      dryRun: true,
      ...findings,
      edits: quote.calls,
      leastMicros: quote.leastMicros,
      mostMicros: quote.mostMicros,
      seconds: quote.seconds,
      wanted: made,
      text,
    },
    [text, ...lines].join('\n'),
  )
}

const readIfOld = async (house: CliHouse, terminal: Terminal): Promise<CatalogSync> => {
  const { stores, shopId } = house
  const fresh = await findFreshReading(house, shopId)
  if (fresh) return fresh
  await house.startWorkers()
  const { id: syncId } = await requestSync(house, { shopId, cause: 'asked for' })
  const sync = await watchSync({ stores, shopId, syncId, terminal })
  if (sync.state === 'failed') throw unavailable(sync.reason ?? 'The catalogue could not be read.')
  return sync
}
