import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { hear, heardFile, keepSecretsOf } from '../../support/hear.ts'

const script = join(import.meta.dirname, '../../../src/main/colorway.ts')

export interface Ran {
  readonly exitCode: number
  readonly stdout: string
  readonly stderr: string
  /** The last line of stdout, where it is JSON. */
  readonly json: unknown
}

/** Runs the command line as a user would, in an environment that has nothing set up. */
export const runColorway = (
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Ran> =>
  new Promise((resolve) => {
    keepSecretsOf(env)
    execFile(
      process.execPath,
      [script, ...args],
      { env: { COLORWAY_LOG_FILE: heardFile(), ...env } },
      (error, stdout, stderr) => {
        hear(stdout + stderr)
        const exitCode = error === null ? 0 : Number(error.code ?? -1)
        resolve({ exitCode, stdout, stderr, json: parseLast(stdout) })
      },
    )
  })

/** The last line, where it is JSON. */
export const parseLast = (stdout: string): unknown => {
  try {
    return JSON.parse(stdout.trimEnd().split('\n').at(-1) ?? '')
  } catch {
    return undefined
  }
}
