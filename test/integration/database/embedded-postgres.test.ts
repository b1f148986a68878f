import { existsSync } from 'node:fs'
import { rm, stat, writeFile } from 'node:fs/promises'
import { networkInterfaces } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { describe, expect, inject, onTestFinished, test } from 'vitest'
import { postmasterPath, readPostmasterFile } from '../../../src/database/embedded/postmaster-file.ts'
import { isProcessAlive } from '../../../src/database/embedded/process-alive.ts'
import { startTestPostgres } from '../../support/postgres-folder.ts'
import { startHolder } from './holder.ts'

const dataDir = `${inject('postgresFolder')}-embedded`

async function start() {
  const server = await startTestPostgres(dataDir)
  onTestFinished(server.stop)
  return server
}

const dataFolder = () => join(dataDir, 'postgres/cluster/data')

async function serverPid(): Promise<number> {
  const note = await readPostmasterFile(dataFolder())
  if (note === undefined) throw new Error('no server is running')
  return note.pid
}

async function ask(url: string, sql: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query({ text: sql, rowMode: 'array' })).rows[0]?.[0]
  } finally {
    await client.end()
  }
}

describe('the embedded server', () => {
  test('leaves no process and no note of one behind, and keeps its data', async () => {
    const first = await start()
    await ask(first.url, 'CREATE TABLE kept AS SELECT 7 AS number')
    const pid = await serverPid()
    await first.stop()
    expect(isProcessAlive(pid)).toBe(false)
    expect(existsSync(postmasterPath(dataFolder()))).toBe(false)

    const second = await start()
    expect(await ask(second.url, 'SELECT number FROM kept')).toBe(7)
    await second.stop()
  })

  test('is closed to other users: folders, password, address', async () => {
    const server = await start()
    expect((await stat(join(dataDir, 'postgres'))).mode & 0o777).toBe(0o700)
    expect((await stat(join(dataDir, 'postgres/cluster/password'))).mode & 0o777).toBe(0o600)
    expect(await ask(server.url, 'SHOW unix_socket_directories')).toBe('')
    await expect(ask(server.url.replace(/:[^:@]+@/, ':wrong@'), 'SELECT 1')).rejects.toThrow('password')
    for (const address of addressesOfThisMachine()) {
      await expect(ask(server.url.replace('127.0.0.1', address), 'SELECT 1')).rejects.toThrow('ECONNREFUSED')
    }
    await server.stop()
  })

  test('is one for two processes that start at once in a new folder, and ends with the last', async () => {
    await rm(dataDir, { recursive: true })
    const [one, other] = await Promise.all([startHolder(dataDir), startHolder(dataDir)])
    expect(one.url).toBe(other.url)
    await one.leave()
    expect(await ask(other.url, 'SELECT 1')).toBe(1)
    await other.leave()
    await expectEnd()
  })

  test('ends when all of its processes leave at the same time', async () => {
    const holders = await Promise.all([startHolder(dataDir), startHolder(dataDir), startHolder(dataDir)])
    await Promise.all(holders.map((holder) => holder.leave()))
    await expectEnd()
  })

  test('outlives Ctrl-C and kill -9 of its process, and the next one takes it over', async () => {
    const interrupted = await startHolder(dataDir)
    const pid = await serverPid()
    await interrupted.interruptGroup()
    const killed = await startHolder(dataDir)
    await killed.kill()
    expect(isProcessAlive(pid)).toBe(true)

    const heir = await start()
    expect(heir.url).toBe(killed.url)
    expect(await serverPid()).toBe(pid)
    await heir.stop()
    await expectEnd()
  })

  test('starts again after kill -9 of itself and of its process', async () => {
    const holder = await startHolder(dataDir)
    await ask(holder.url, 'CREATE TABLE IF NOT EXISTS survived (id int)')
    const pid = await serverPid()
    process.kill(pid, 'SIGKILL')
    await holder.kill()

    const server = await start()
    expect(await serverPid()).not.toBe(pid)
    expect(await ask(server.url, `SELECT to_regclass('survived') IS NOT NULL`)).toBe(true)
    await server.stop()
  })

  test('starts although its old note names the process of a stranger', async () => {
    await writeFile(postmasterPath(dataFolder()), oldNote(process.pid))
    const server = await start()
    expect(await ask(server.url, 'SELECT 1')).toBe(1)
    await server.stop()
  })
})

/** An orphan keeps its process id until init reaps it; but the note is the last thing that a server takes away. */
const expectEnd = () =>
  expect.poll(() => existsSync(postmasterPath(dataFolder())), { timeout: 5_000 }).toBe(false)

const addressesOfThisMachine = () =>
  Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ internal, family }) => !internal && family === 'IPv4')
    .map(({ address }) => address)

/** postmaster.pid as a server on the port 1, where nobody listens, would have left it. */
const oldNote = (pid: number) =>
  [pid, dataFolder(), 1_700_000_000, 1, '', '127.0.0.1', '  1234567  42', 'ready   ', ''].join('\n')
