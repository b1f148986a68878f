import { setTimeout as sleep } from 'node:timers/promises'
import { unavailable } from '../../domain/errors.ts'
import { readPostmasterFile } from './postmaster-file.ts'
import { isProcessAlive } from './process-alive.ts'

const giveUpAfterMs = 60_000
/** Where nobody reaps orphans, an ended process keeps its id: then the note, which it takes away at its end, tells. */
const reapedAfterMs = 200
const pollMs = 5

/**
 * Ends the server in good order ("fast shutdown": who is still connected is cut off, what was committed is on disk) and
 * returns once its process is gone. Throws `unavailable` if it is still there after a minute.
 */
export async function stopServer(pid: number, dataFolder: string): Promise<void> {
  const giveUpAt = Date.now() + giveUpAfterMs
  let noteGoneAt: number | undefined
  if (isProcessAlive(pid)) process.kill(pid, 'SIGINT')
  while (Date.now() < giveUpAt) {
    if (!isProcessAlive(pid)) return
    if ((await readPostmasterFile(dataFolder)) === undefined) noteGoneAt ??= Date.now()
    if (noteGoneAt !== undefined && Date.now() - noteGoneAt > reapedAfterMs) return
    await sleep(pollMs)
  }
  throw unavailable(`The embedded database server (process ${pid}) does not end.`)
}
