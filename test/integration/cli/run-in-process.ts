import { Readable, Writable } from 'node:stream'
import { runProgram } from '../../../src/cli/run-program.ts'
import { createTerminal } from '../../../src/cli/terminal.ts'
import type { Config } from '../../../src/config.ts'
import { cliDeps } from '../../../src/main/cli-deps.ts'
import { quickPace } from '../../support/quick-pace.ts'
import { parseLast, type Ran } from './run-colorway.ts'

const createSink = () => {
  const parts: string[] = []
  const stream = new Writable({
    write: (part, _encoding, done) => {
      parts.push(String(part))
      done()
    },
  })
  return { stream, text: () => parts.join('') }
}

/** The same command line in this process: a process of its own takes two seconds to come up. */
export const runInProcess = async (config: Config, args: readonly string[]): Promise<Ran> => {
  const [stdout, stderr] = [createSink(), createSink()]
  const streams = { stdin: Readable.from([]), stdout: stdout.stream, stderr: stderr.stream }
  const terminal = (json: boolean) => createTerminal(json, streams)
  const exitCode = await runProgram({ ...cliDeps(config, quickPace), terminal }, args)
  return { exitCode, stdout: stdout.text(), stderr: stderr.text(), json: parseLast(stdout.text()) }
}
