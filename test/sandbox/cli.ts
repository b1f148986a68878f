import { runProgram } from '../../src/cli/run-program.ts'
import { cliDeps } from '../../src/main/cli-deps.ts'
import { openWorld } from './world/open-world.ts'

/** Runs one command of the command line in a fresh sandbox world, which ends with it. */
const world = await openWorld({
  env: {
    DATABASE_URL: process.env['DATABASE_URL'],
    REDIS_URL: process.env['REDIS_URL'],
    LOG_LEVEL: process.env['LOG_LEVEL'],
  },
})
try {
  process.exitCode = await runProgram(cliDeps(world.config), process.argv.slice(2))
} finally {
  await world.close()
}
