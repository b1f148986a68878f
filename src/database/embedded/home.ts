import { createHash } from 'node:crypto'
import { chmod, chown, mkdir, realpath } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Logger } from 'pino'
import { canEnter, type ServerUser } from './server-user.ts'

const systemFolder = '/var/lib/colorway'

interface PrepareOptions {
  readonly dataDir: string
  readonly user: ServerUser
  readonly log: Logger
}

/**
 * The folder that holds the server's files, closed to everybody but its user: `dataDir` itself, made if missing.
 * As root, with `dataDir` below a folder that the server's user cannot enter (root's home is 0700), it is a folder
 * under /var/lib/colorway instead, always the same for the same `dataDir`.
 */
export async function prepareHome({ dataDir, user, log }: PrepareOptions): Promise<string> {
  const wanted = await makePrivate(dataDir, user)
  if (user.uid === undefined || (await canEnter(user, wanted))) return wanted
  const hash = createHash('sha256').update(wanted).digest('hex').slice(0, 12)
  const home = await makePrivate(join(systemFolder, `${basename(wanted)}-${hash}`), user)
  log.info({ dataDir: wanted, home }, 'The database is kept elsewhere: its user cannot enter the data folder')
  return home
}

async function makePrivate(folder: string, { uid, gid }: ServerUser): Promise<string> {
  await mkdir(folder, { recursive: true })
  if (uid !== undefined && gid !== undefined) await chown(folder, uid, gid)
  await chmod(folder, 0o700)
  return realpath(folder)
}
