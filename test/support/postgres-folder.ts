import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { postmasterPath } from '../../src/database/embedded/postmaster-file.ts'
import { isProcessAlive } from '../../src/database/embedded/process-alive.ts'
import { startEmbeddedPostgres } from '../../src/database/embedded/start-embedded-postgres.ts'

const prefix = 'colorway-test-postgres-'
const owner = new RegExp(`^${prefix}(\\d+)`)

/** The data folder of the test run that the process `pid` leads; with anything appended, it is still of that run. */
export const postgresFolder = (pid: number) => join(tmpdir(), `${prefix}${pid}`)

/** Starts the folder's server without care for power cuts, or joins it. */
export const startTestPostgres = (dataDir: string) =>
  startEmbeddedPostgres({ dataDir, log: pino({ level: 'warn' }), durable: false })

/** Takes away the folders of the runs for which `isOver` holds, and the servers that killed tests left there. */
export async function removePostgres(isOver: (pid: number) => boolean): Promise<void> {
  for (const dataDir of findFolders(isOver)) {
    if (existsSync(notePath(dataDir))) {
      const server = await startTestPostgres(dataDir)
      await server.stop()
    }
    await rm(dataDir, { recursive: true, force: true })
  }
}

/** Runs that were killed before they could clean up. */
export const isAbandoned = (pid: number) => !isProcessAlive(pid)

/** The same for a process that is just exiting, as it does at Ctrl-C: at once, and without mercy for the data. */
export function dropPostgres(pid: number): void {
  for (const dataDir of findFolders((leader) => leader === pid)) {
    const note = existsSync(notePath(dataDir)) ? readFileSync(notePath(dataDir), 'utf8') : ''
    const server = Number.parseInt(note, 10)
    if (server > 0 && isProcessAlive(server)) process.kill(server, 'SIGQUIT')
    rmSync(dataDir, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 })
  }
}

const notePath = (dataDir: string) => postmasterPath(join(dataDir, 'postgres/cluster/data'))

function findFolders(isOf: (pid: number) => boolean): readonly string[] {
  const isMeant = (name: string) => owner.test(name) && isOf(Number(owner.exec(name)?.[1]))
  return readdirSync(tmpdir()).flatMap((name) => (isMeant(name) ? [join(tmpdir(), name)] : []))
}
