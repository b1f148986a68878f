/** How good finished pictures are: on the rendered set, or as providers make them. */
import { tellError } from '../../src/cli/run-program.ts'
import { createTerminal, type Terminal } from '../../src/cli/terminal.ts'
import { evaluateCases } from './run/evaluate-cases.ts'
import { readWish, usage } from './run/read-wish.ts'

/** Answers the exit code: 0, or 1 where a case could not be finished at all. */
const evaluate = async (args: readonly string[], terminal: Terminal): Promise<number> => {
  const wish = readWish(args)
  switch (wish.kind) {
    case 'help':
      await terminal.write(`${usage}\n`)
      return 0
    case 'cases':
      return (await evaluateCases(wish, terminal)) ? 0 : 1
    case 'providers': {
      // Providers, real ones and stand-ins, take a while to load.
      const { evaluateProviders } = await import('./run/evaluate-providers.ts')
      await evaluateProviders(wish, terminal)
      return 0
    }
    default:
      return wish satisfies never
  }
}

const args = process.argv.slice(2)
const json = args.includes('--json')
const terminal = createTerminal(json, process)
try {
  process.exitCode = await evaluate(args, terminal)
} catch (error) {
  process.exitCode = tellError(terminal, error, json)
}
