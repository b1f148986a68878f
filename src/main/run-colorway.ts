import { runProgram, tellError } from '../cli/run-program.ts'
import { createTerminal } from '../cli/terminal.ts'
import { readConfig } from '../config.ts'
import { cliDeps } from './cli-deps.ts'

const args = process.argv.slice(2)
try {
  process.exitCode = await runProgram(cliDeps(readConfig()), args)
} catch (error) {
  const json = args.includes('--json')
  process.exitCode = tellError(createTerminal(json, process), error, json)
}
