import { existsSync } from 'node:fs'
import { readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { isProcessAlive } from '../../src/database/embedded/process-alive.ts'
import { startEmbeddedPostgres } from '../../src/database/embedded/start-embedded-postgres.ts'

const prefix = 'colorway-test-postgres-'

/** The data folder of the test run that the process `pid` leads. */
export const postgresFolder = (pid: number) => join(tmpdir(), `${prefix}${pid}`)

/** Starts the run's server, or joins it. */
export const startTestPostgres = (dataDir: string) =>
  startEmbeddedPostgres({ dataDir, log: pino({ level: 'warn' }), durable: false })

/** Ends the server if a killed test left it running, and takes its folder away. */
export async function removePostgres(dataDir: string): Promise<void> {
  if (existsSync(join(dataDir, 'cluster/data/postmaster.pid'))) {
    const server = await startTestPostgres(dataDir)
    await server.stop()
  }
  await rm(dataDir, { recursive: true, force: true })
}

/** Removes what runs left behind that were killed. */
export async function removeAbandonedPostgres(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const pid = name.startsWith(prefix) ? Number(name.slice(prefix.length)) : Number.NaN
    if (Number.isInteger(pid) && !isProcessAlive(pid)) await removePostgres(postgresFolder(pid))
  }
}
