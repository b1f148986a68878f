import { CommanderError } from 'commander'
import { ColorwayError } from '../domain/errors.ts'
import type { ProgramDeps } from './cli-deps.ts'
import { createProgram } from './create-program.ts'
import { wasTold } from './end-told.ts'
import type { Terminal } from './terminal.ts'

/**
 * Runs one command line to its end and answers the exit code: 0, 1 where the work failed, 2 for wrong use or
 * input. Errors are told on stderr; with `--json` also as the last line on stdout.
 */
export const runProgram = async (deps: ProgramDeps, args: readonly string[]): Promise<number> => {
  const program = createProgram(deps)
  const commands = [
    program,
    ...program.commands,
    ...program.commands.flatMap(({ commands: nested }) => nested),
  ]
  for (const command of commands) command.exitOverride()
  try {
    await program.parseAsync(args, { from: 'user' })
    return 0
  } catch (error) {
    const json = args.includes('--json')
    if (error instanceof CommanderError) return tellWrongUse(deps.terminal(json), error, json)
    return tellError(deps.terminal(json), error, json)
  }
}

/** Commander has told it in words by now, and given help where that was asked for. */
const tellWrongUse = (terminal: Terminal, error: CommanderError, json: boolean): number => {
  const { message, exitCode } = error
  if (exitCode === 0 || wasTold(error)) return exitCode
  const hint = 'Add --help for what this command takes.'
  if (json)
    terminal.result({ error: { code: 'invalid_input', message: message.replace(/^error: /, ''), hint } }, '')
  return 2
}

/** Says what went wrong, and answers the exit code for it. */
export const tellError = (terminal: Terminal, error: unknown, json: boolean): number => {
  const known = error instanceof ColorwayError
  const message = error instanceof Error ? error.message : String(error)
  const hint = known ? error.hint : undefined
  terminal.complain(
    `${known ? '' : 'Something went wrong: '}${message}${hint === undefined ? '' : `\n${hint}`}`,
  )
  const code = known ? error.code : 'bug'
  if (json) terminal.result({ error: { code, message, hint } }, '')
  return code === 'invalid_input' || code === 'not_found' ? 2 : 1
}
