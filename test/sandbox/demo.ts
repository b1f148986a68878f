import { performance } from 'node:perf_hooks'
import { parseArgs } from 'node:util'
import { tellError } from '../../src/cli/run-program.ts'
import { createTerminal } from '../../src/cli/terminal.ts'
import { cliDeps } from '../../src/main/cli-deps.ts'
import { fillCatalog } from './demo/fill-catalog.ts'
import { publishAndUndo } from './demo/publish-and-undo.ts'
import { type Outcome, sumUp } from './demo/sum-up.ts'
import type { Judgement } from './judge/judge-published.ts'
import { ensureExtensionBundles } from './world/extension-bundles.ts'
import { openWorld } from './world/open-world.ts'

const usage = `npm run demo                    fill the sandbox shop, then stay up for review
npm run -s demo -- --auto       approve what passes, publish, undo and redo one product, and end
  --json                        end with one line of JSON`

const options = { auto: { type: 'boolean' }, json: { type: 'boolean' }, help: { type: 'boolean' } } as const

/** The whole of Colorway in a world of its own: no account, no network, nothing left behind. */
const demo = async ({ auto = false, json = false }: { auto?: boolean; json?: boolean }): Promise<void> => {
  const startedAt = performance.now()
  const terminal = createTerminal(json, process)
  const world = await openWorld({ shop: { extensionsDir: await ensureExtensionBundles() } })
  const deps = cliDeps(world.config)
  const stopped = deps.untilStopped().then(() => 'stopped' as const)
  try {
    const house = { ...(await deps.openHouse()), shopId: world.shop.shopDomain }
    try {
      await house.startWeb()
      await house.startWorkers()
      terminal.say(`The shop's admin, with Colorway in it: ${world.shop.origin}/admin/apps/colorway`)
      const productsBefore = world.shop.products()
      const batch = await Promise.race([fillCatalog(house, terminal), stopped])
      if (batch === 'stopped') return
      if (!auto) {
        const { in_review: waiting = 0 } = batch.edits
        terminal.say(
          `${waiting} pictures wait for your review: ${world.shop.origin}/admin/apps/colorway/review`,
        )
        terminal.say('Ctrl-C ends the demo and removes everything that it made.')
        await stopped
        return
      }
      const undoExact = await publishAndUndo({ house, terminal, shop: world.shop, batchId: batch.id })
      const { figures, outcomes, judgements } = await sumUp({
        house,
        catalogs: house.catalogs,
        shop: world.shop,
        batchId: batch.id,
        productsBefore,
      })
      terminal.say(describeRest(outcomes))
      terminal.say(describeSpills(judgements))
      const seconds = Math.round((performance.now() - startedAt) / 1_000)
      const result = { ...figures, undoExact, seconds }
      terminal.result(
        result,
        Object.entries(result)
          .map(([name, value]) => `${name}: ${value}`)
          .join('\n'),
      )
    } finally {
      await house.close()
    }
  } finally {
    await world.close()
  }
}

/** One line for everything that is not live, with its reason. */
const describeRest = (outcomes: readonly Outcome[]): string =>
  outcomes
    .filter(({ edit }) => edit.state !== 'published')
    .map(
      ({ edit, reason }) =>
        `  ${edit.productTitle} · ${edit.colorwayLabel}: ${edit.state}. ${reason ?? 'No reason is known.'}`,
    )
    .join('\n')

/** One line for everything that changed beyond the thing. */
const describeSpills = (judgements: readonly Judgement[]): string =>
  judgements
    .filter(({ backgroundChangedPixels }) => backgroundChangedPixels > 0)
    .map(
      ({ label, backgroundChangedPixels }) =>
        `  ${label}: ${backgroundChangedPixels} pixels of the background changed.`,
    )
    .join('\n')

try {
  const { values } = parseArgs({ options })
  if (values.help) process.stdout.write(`${usage}\n`)
  else await demo(values)
} catch (error) {
  process.exitCode = tellError(createTerminal(false, process), error, false)
}
// The renderer's threads would keep the process alive.
process.exit()
