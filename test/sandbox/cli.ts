import { runProgram } from '../../src/cli/run-program.ts'
import { cliDeps } from '../../src/main/cli-deps.ts'
import { ensureExtensionBundles } from './world/extension-bundles.ts'
import { openWorld } from './world/open-world.ts'

const [first, ...others] = process.argv.slice(2)
const isHosted = first === '--hosted'
/** The sandbox's providers take a tenth of the time that real ones take. */
const hosted = { clockScale: 10 }

/** Runs one command of the command line in a fresh sandbox world, which ends with it; `--hosted` first: with providers. */
const world = await openWorld({
  shop: { extensionsDir: await ensureExtensionBundles() },
  ...(isHosted && { providers: hosted }),
  env: {
    DATABASE_URL: process.env['DATABASE_URL'],
    REDIS_URL: process.env['REDIS_URL'],
    LOG_LEVEL: process.env['LOG_LEVEL'],
  },
})
try {
  process.exitCode = await runProgram(cliDeps(world.config), isHosted ? others : process.argv.slice(2))
} finally {
  await world.close()
}
