import { execFile } from 'node:child_process'

/** An OS user that a program runs as instead of as ourselves. */
export interface OsUser {
  readonly uid: number
  readonly gid: number
}

interface Command {
  readonly command: string
  readonly args: readonly string[]
  readonly user: OsUser | undefined
}

/** Instead of ours: no PGDATA, PGPORT or LD_LIBRARY_PATH of somebody else's, and messages in English. */
export const serverEnvironment = { PATH: '/usr/sbin:/usr/bin:/sbin:/bin', LC_ALL: 'C' }

/**
 * Runs a program to its end, as `user` if given, and gives what it printed. It starts in the root
 * folder, as the user might not get into ours. Throws with what it said on stderr where it fails.
 */
export function runCommand({ command, args, user }: Command): Promise<string> {
  const options = { ...user, cwd: '/', env: serverEnvironment }
  return new Promise((resolve, reject) => {
    execFile(command, [...args], options, (error, stdout, stderr) => {
      if (error === null) resolve(stdout)
      else reject(new Error(`${command} failed: ${stderr.trim() || error.message}`, { cause: error }))
    })
  })
}
