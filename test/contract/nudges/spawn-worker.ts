import { spawn } from 'node:child_process'
import { on, once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

interface Elsewhere {
  readonly kind: 'postgres' | 'redis'
  readonly url: string
  readonly prefix: string
}

/** A worker in a process of its own, whose `edit-picture` never ends. */
export async function spawnWorker({ kind, url, prefix }: Elsewhere) {
  const script = fileURLToPath(new URL('./endless-worker.ts', import.meta.url))
  const child = spawn(process.execPath, [script, kind, url, prefix], { stdio: ['ignore', 'pipe', 'inherit'] })
  const lines = on(createInterface(child.stdout), 'line')
  const nextLine = async (): Promise<string> => {
    const { value } = await lines.next()
    return `${value}`
  }
  const ready = await nextLine()
  if (ready !== 'ready') throw new Error(`the worker said "${ready}"`)
  return {
    /** The id of the next subject that it begins with. */
    handles: nextLine,
    async kill() {
      const ended = once(child, 'exit')
      child.kill('SIGKILL')
      await ended
    },
  }
}
