import { spawn } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { unavailable } from '../../domain/errors.ts'
import { type OsUser, runCommand } from './run-command.ts'

const name = 'postgres'

/**
 * Postgres refuses to run as root: then it runs as the OS user `postgres`, made here where it is missing.
 * Undefined for anybody else, who runs it as themselves. Throws `unavailable` where the user cannot be made.
 */
export async function findServerUser(): Promise<OsUser | undefined> {
  if (process.getuid?.() !== 0) return undefined
  return (await findUser()) ?? (await makeUser())
}

async function findUser(): Promise<OsUser | undefined> {
  const entries = (await readFile('/etc/passwd', 'utf8')).split('\n').map((line) => line.split(':'))
  const entry = entries.find(([login]) => login === name)
  return entry && { uid: Number(entry[2]), gid: Number(entry[3]) }
}

async function makeUser(): Promise<OsUser> {
  const args = ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', name]
  try {
    await runCommand({ command: 'useradd', args, user: undefined })
  } catch (error) {
    throw unavailable(
      `PostgreSQL does not run as root, and the user "${name}" cannot be made. Make it, start Colorway as an ordinary user, or set DATABASE_URL.`,
      error,
    )
  }
  const made = await findUser()
  if (made === undefined) throw unavailable(`The user "${name}" was made, but is not in /etc/passwd.`)
  return made
}

/** Whether that user gets into the folder, through everything above it. Asked of the kernel, by trying. */
export function canEnter(user: OsUser, folder: string): Promise<boolean> {
  return new Promise((resolve) => {
    const shell = spawn('/bin/sh', ['-c', 'cd -- "$1"', 'sh', folder], { ...user, stdio: 'ignore', cwd: '/' })
    shell.once('error', () => resolve(false))
    shell.once('exit', (code) => resolve(code === 0))
  })
}
