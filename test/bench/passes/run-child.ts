import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import manifest from '../../../package.json' with { type: 'json' }

/** The options of Node that `npm run colorway` sets: they tell how large its memory grows. */
const nodeOptions = (): string[] =>
  [...manifest.scripts.colorway.matchAll(/--\S+/g)].map(([option]) => option)

/** Runs a script of a benchmark's folder in a process of its own; its last word is JSON. */
export const runChild = async (folder: string, script: string, args: readonly string[]): Promise<unknown> => {
  const path = join(import.meta.dirname, '..', folder, `${script}.ts`)
  const { stdout } = await promisify(execFile)(process.execPath, [...nodeOptions(), path, ...args])
  return JSON.parse(stdout)
}
