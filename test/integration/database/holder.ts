import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

/** Another process that uses the embedded server of a folder. */
export interface Holder {
  readonly url: string
  /** Lets it stop in good order. */
  leave(): Promise<void>
  /** Ends it as `kill -9` does. */
  kill(): Promise<void>
  /** What Ctrl-C in its terminal does: a signal to the whole process group. */
  interruptGroup(): Promise<void>
}

export async function startHolder(dataDir: string): Promise<Holder> {
  const script = join(import.meta.dirname, 'hold-postgres.ts')
  const child = spawn(process.execPath, [script, dataDir], {
    stdio: ['pipe', 'pipe', 'inherit'],
    detached: true,
  })
  const [url] = await once(createInterface(child.stdout), 'line')
  const end = async (order: () => void) => {
    const exit = once(child, 'exit')
    order()
    await exit
  }
  return {
    url: String(url),
    leave: () => end(() => child.stdin.end()),
    kill: () => end(() => child.kill('SIGKILL')),
    interruptGroup: () => end(() => signalGroup(child, 'SIGINT')),
  }
}

function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid !== undefined) process.kill(-child.pid, signal)
}
