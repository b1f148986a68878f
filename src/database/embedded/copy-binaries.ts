import { chmod, cp, readdir, readFile, rename, rm, symlink } from 'node:fs/promises'
import { basename, join, relative } from 'node:path'
import { z } from 'zod'

/** Copies the binaries so that every user can run them who can enter the folder of `copy`. */
export async function copyBinaries(native: string, copy: string): Promise<void> {
  // Under another name first, so that a copy that was broken off is never taken for a whole one.
  const unfinished = `${copy}.${process.pid}`
  await cp(native, unfinished, { recursive: true, verbatimSymlinks: true, filter: isNeeded })
  await linkLibraries(native, unfinished)
  await openToAll(unfinished)
  // Another process may have been quicker: then its copy is as good as ours.
  await rename(unfinished, copy).catch(() => rm(unfinished, { recursive: true }))
}

const isNeeded = (path: string) => !path.endsWith('.a')

const linkList = z.array(z.object({ source: z.string(), target: z.string() }))

/** What the package's install script does: npm packages cannot hold symbolic links, so these come as a list. */
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
