import { randomBytes } from 'node:crypto'
import { chown, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Binaries } from './binaries.ts'
import { isProcessAlive } from './process-alive.ts'
import type { OsUser } from './run-command.ts'
import { runCommand } from './run-command.ts'

export const superuser = 'colorway'

/** A PostgreSQL data directory with the password of its one user. */
export interface Cluster {
  readonly dataFolder: string
  readonly password: string
}

interface EnsureOptions {
  readonly home: string
  readonly user: OsUser | undefined
  readonly binaries: Binaries
  readonly durable: boolean
}

/**
 * The cluster in `home`, made if there is none. It is made under another name and moved into place with its
 * password, so that a half-made one is never used, and of two processes that make it at once one wins.
 */
export async function ensureCluster(options: EnsureOptions): Promise<Cluster> {
  const place = join(options.home, 'cluster')
  return (await readCluster(place)) ?? (await makeCluster(options, place))
}

async function readCluster(place: string): Promise<Cluster | undefined> {
  const password = await readFile(join(place, 'password'), 'utf8').catch(() => undefined)
  return password === undefined ? undefined : { dataFolder: join(place, 'data'), password: password.trim() }
}

async function makeCluster(
  { home, user, binaries, durable }: EnsureOptions,
  place: string,
): Promise<Cluster> {
  await clearUnfinished(home)
  const unfinished = join(home, `unfinished-cluster-${process.pid}-${randomBytes(4).toString('hex')}`)
  await mkdir(unfinished, { mode: 0o700 })
  const passwordFile = join(unfinished, 'password')
  await writeFile(passwordFile, `${randomBytes(24).toString('base64url')}\n`, { mode: 0o600 })
  if (user !== undefined) {
    await chown(unfinished, user.uid, user.gid)
    await chown(passwordFile, user.uid, user.gid)
  }
  const args = initdbArguments({ dataFolder: join(unfinished, 'data'), passwordFile, durable })
  await runCommand({ command: binaries.initdb, args, user })
  await rename(unfinished, place).catch(() => rm(unfinished, { recursive: true }))
  const cluster = await readCluster(place)
  if (cluster === undefined) throw new Error(`The database's folder ${place} has no password file.`)
  return cluster
}

interface InitdbOptions {
  readonly dataFolder: string
  readonly passwordFile: string
  readonly durable: boolean
}

/** The built-in locale sorts the same on every machine and after every upgrade of the system's libraries. */
const initdbArguments = ({ dataFolder, passwordFile, durable }: InitdbOptions) => [
  `--pgdata=${dataFolder}`,
  `--username=${superuser}`,
  `--pwfile=${passwordFile}`,
  '--auth=scram-sha-256',
  '--encoding=UTF8',
  '--locale=C',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--no-instructions',
  ...(durable ? [] : ['--no-sync']),
]

/** What a process left that was killed while it made a cluster. */
async function clearUnfinished(home: string): Promise<void> {
  for (const name of await readdir(home)) {
    const pid = /^unfinished-cluster-(\d+)-/.exec(name)?.[1]
    if (pid !== undefined && !isProcessAlive(Number(pid))) {
      await rm(join(home, name), { recursive: true, force: true })
    }
  }
}
