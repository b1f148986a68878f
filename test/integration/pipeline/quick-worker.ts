import { runProgram } from '../../../src/cli/run-program.ts'
import { readConfig } from '../../../src/config.ts'
import { cliDeps } from '../../../src/main/cli-deps.ts'
import { quickPace } from '../../support/quick-pace.ts'

/** `colorway worker` in a process of its own, as it is but for its patience. */
process.exitCode = await runProgram(cliDeps(readConfig(), quickPace), ['worker'])
