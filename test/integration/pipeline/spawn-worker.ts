import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { heardFile, keepSecretsOf } from '../../support/hear.ts'

/** As the command line has it, which compiles what it loads once. */
const compileCache = { NODE_COMPILE_CACHE: join(tmpdir(), 'node-compile-cache') }
const script = fileURLToPath(new URL('./quick-worker.ts', import.meta.url))

/** A worker in a process of its own. */
export interface SpawnedWorker {
  /** With SIGKILL it gets no chance to end anything. */
  end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void>
}

/** Starts a worker with this environment; returns at once. */
export const spawnWorker = (env: Readonly<Record<string, string>>): SpawnedWorker => {
  keepSecretsOf(env)
  const child = spawn(process.execPath, [script], {
    env: { PATH: process.env['PATH'], ...compileCache, COLORWAY_LOG_FILE: heardFile(), ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const ended = once(child, 'exit')
  return {
    end: async (signal) => {
      child.kill(signal)
      await ended
    },
  }
}
