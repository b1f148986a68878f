import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** What a running server notes about itself; a killed one leaves the note behind. */
export interface PostmasterNote {
  readonly pid: number
  readonly port: number
  readonly status: 'starting' | 'ready' | 'stopping'
}

/** Where the note of a data folder's server is. */
export const postmasterPath = (dataFolder: string) => join(dataFolder, 'postmaster.pid')

/**
 * Reads postmaster.pid, or gives undefined where there is none. The lines are, from the first: process id, data
 * folder, start time, port, socket folder, address, shared memory, status (PostgreSQL 18, miscinit.h); a server that
 * has just begun has not written the last ones yet.
 */
export async function readPostmasterFile(dataFolder: string): Promise<PostmasterNote | undefined> {
  const text = await readFile(postmasterPath(dataFolder), 'utf8').catch(() => undefined)
  if (text === undefined) return undefined
  const lines = text.split('\n').map((line) => line.trim())
  return { pid: Number(lines[0]), port: Number(lines[3]), status: toStatus(lines[7]) }
}

function toStatus(line: string | undefined): PostmasterNote['status'] {
  return line === 'ready' || line === 'stopping' ? line : 'starting'
}
