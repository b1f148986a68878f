import { createHash } from 'node:crypto'
import { chmod, chown, mkdir, realpath, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Logger } from 'pino'
import type { OsUser } from './run-command.ts'
import { canEnter } from './server-user.ts'

const systemFolder = '/var/lib/colorway'

interface PrepareOptions {
  /** The app's folder. */
  readonly dataDir: string
  readonly user: OsUser | undefined
  readonly log: Logger
}

/**
 * The folder that holds the server's files, closed to everybody but its user: postgres/ in the app's folder, made if
 * missing. As root, whose server runs as another user, the app's folder is opened to that user, for passing through.
 * Where a folder further up is closed to it (root's home is 0700), the place is one under /var/lib/colorway instead,
 * always the same for the same app folder.
 */
export async function prepareHome({ dataDir, user, log }: PrepareOptions): Promise<string> {
  const home = await makePrivate(join(dataDir, 'postgres'), user)
  if (user === undefined || (await canEnter(user, home))) return home
  const appFolder = await realpath(dataDir)
  await letThrough(appFolder, user.gid)
  if (await canEnter(user, home)) return home
  const hash = createHash('sha256').update(appFolder).digest('hex').slice(0, 12)
  const elsewhere = await makePrivate(
    join(systemFolder, `${basename(appFolder).replace(/^\./, '')}-${hash}`),
    user,
  )
  log.info(
    { dataDir: appFolder, elsewhere },
    'The database is kept elsewhere: its user cannot enter the data folder',
  )
  return elsewhere
}

async function makePrivate(folder: string, user: OsUser | undefined): Promise<string> {
  await mkdir(folder, { recursive: true })
  if (user !== undefined) await chown(folder, user.uid, user.gid)
  await chmod(folder, 0o700)
  return realpath(folder)
}

/** Gives the folder to the group, which may pass but not look around. Nobody else gets in who could not before. */
async function letThrough(folder: string, gid: number): Promise<void> {
  const { uid, mode } = await stat(folder)
  const isOpen = (mode & 0o001) !== 0
  if (isOpen) return
  await chown(folder, uid, gid)
  await chmod(folder, (mode & 0o7707) | 0o010)
}
