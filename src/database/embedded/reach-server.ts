import { rm } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Logger } from 'pino'
import { unavailable } from '../../domain/errors.ts'
import { enterServer, type Keeper } from './keeper.ts'
import { type LaunchOptions, launchServer } from './launch-server.ts'
import { type PostmasterNote, postmasterPath, readPostmasterFile } from './postmaster-file.ts'
import { isProcessAlive } from './process-alive.ts'

/** Long, as a server that was killed first repeats what it had not yet written to its files. */
const giveUpAfterMs = 120_000
const noteIsOldAfterMs = 1_000
const pollMs = 20

interface ReachOptions extends LaunchOptions {
  readonly password: string
  readonly log: Logger
}

export interface ReachedServer {
  readonly keeper: Keeper
  readonly note: PostmasterNote
}

/**
 * Takes hold of the data folder's server: of the one that is alive, whoever started it, else of a new one.
 * PostgreSQL itself sees to it that a folder never has two, so processes need no other agreement to do this at once.
 */
export async function reachServer(options: ReachOptions): Promise<ReachedServer> {
  const giveUpAt = Date.now() + giveUpAfterMs
  let nobodySince: number | undefined
  while (Date.now() < giveUpAt) {
    const note = await readPostmasterFile(options.dataFolder)
    if (note === undefined || !isProcessAlive(note.pid)) {
      await launchServer(options)
    } else if (note.status === 'ready') {
      const keeper = await enterServer({ ...options, port: note.port })
      if (typeof keeper === 'object') return { keeper, note }
      nobodySince = keeper === 'nobody' ? (nobodySince ?? Date.now()) : undefined
      // A server that is ready always answers: the note is an old one, and its process id is a stranger's by now.
      if (nobodySince !== undefined && Date.now() - nobodySince > noteIsOldAfterMs) {
        await rm(postmasterPath(options.dataFolder), { force: true })
      }
    }
    await sleep(pollMs)
  }
  throw unavailable(
    `The database server of ${options.dataFolder} neither answers nor ends. If no such process exists, remove postmaster.pid from there.`,
  )
}
