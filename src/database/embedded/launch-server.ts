import { spawn } from 'node:child_process'
import { open, stat } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { unavailable } from '../../domain/errors.ts'
import type { Binaries } from './binaries.ts'
import { readPostmasterFile } from './postmaster-file.ts'
import type { OsUser } from './run-command.ts'
import { serverEnvironment } from './run-command.ts'

const pollMs = 10
const maxLogBytes = 5_000_000

export interface LaunchOptions {
  readonly binaries: Binaries
  readonly user: OsUser | undefined
  readonly home: string
  readonly dataFolder: string
  /** false trades safety in a power cut for speed: for tests. */
  readonly durable: boolean
}

/**
 * Starts the server on a free port of the loopback address, and returns once it is ready. Also returns where another
 * process was quicker to start one, or to take the port: the caller looks again. Throws `unavailable` with the
 * server's own words where it cannot start.
 *
 * The server leads a session of its own, so that Ctrl-C in the terminal reaches only us, and work in hand can still be
 * written down.
 */
export async function launchServer(options: LaunchOptions): Promise<void> {
  const { binaries, user, home, dataFolder } = options
  const log = await openLog(home)
  try {
    const args = serverArguments({ ...options, port: await findFreePort() })
    const stdio: ['ignore', number, number] = ['ignore', log.file.fd, log.file.fd]
    const server = spawn(binaries.postgres, args, {
      ...user,
      cwd: '/',
      env: serverEnvironment,
      detached: true,
      stdio,
    })
    server.unref()
    let ended = false
    server.once('error', () => (ended = true)).once('exit', () => (ended = true))
    while (!ended) {
      const note = await readPostmasterFile(dataFolder)
      if (note?.pid === server.pid && note?.status === 'ready') return
      await sleep(pollMs)
    }
    await explainEnd(log)
  } finally {
    await log.file.close()
  }
}

const serverArguments = ({ dataFolder, durable, port }: LaunchOptions & { readonly port: number }) => [
  ...['-D', dataFolder, '-h', '127.0.0.1', '-p', `${port}`],
  ...settings({
    unix_socket_directories: '',
    // Every worker and every queue keeps a few connections.
    max_connections: '200',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_checkpoints: 'off',
    // Statements that fail can hold what a merchant wrote.
    log_min_error_statement: 'panic',
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  }),
]

const settings = (values: Record<string, string>) =>
  Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`])

/** Another program may take the port before the server does; then the server ends, and is launched again. */
function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      const port = typeof address === 'object' && address !== null ? address.port : 0
      probe.close(() => resolve(port))
    })
  })
}

async function openLog(home: string) {
  const path = join(home, 'server.log')
  const { size } = await stat(path).catch(() => ({ size: 0 }))
  const isFull = size > maxLogBytes
  const file = await open(path, isFull ? 'w+' : 'a+', 0o600)
  return { path, file, startByte: isFull ? 0 : size }
}

const lostRace = /lock file "postmaster.pid" already exists|could not bind|pre-existing shared memory/

async function explainEnd({ path, file, startByte }: Awaited<ReturnType<typeof openLog>>): Promise<void> {
  const text = Buffer.alloc(64_000)
  const { bytesRead } = await file.read(text, 0, text.length, startByte)
  const said = text.toString('utf8', 0, bytesRead)
  if (lostRace.test(said)) return
  const reason = said.split('\n').findLast((line) => /FATAL|PANIC/.test(line)) ?? 'it said nothing'
  throw unavailable(`The embedded PostgreSQL did not start: ${reason} (its log is ${path})`)
}
