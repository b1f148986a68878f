import type { Nudges } from '../ports/nudges.ts'
import type { PictureDesk } from '../ports/picture-desk.ts'
import type { Stores } from '../ports/stores.ts'
import type { Terminal } from './terminal.ts'

/** The house as commands use it. */
export interface CliHouse {
  readonly shopId: string
  readonly stores: Stores
  readonly nudges: Nudges
  /** Works in this process too, until it closes. */
  startWorkers(): Promise<void>
  /** Serves the admin page; answers its address. */
  startWeb(): Promise<string>
  close(): Promise<void>
}

/** What the commands are given by `main`. */
export interface CliDeps {
  openHouse(): Promise<CliHouse>
  openDesk(): PictureDesk
  terminal(json: boolean): Terminal
  /** Resolves when the user asks the process to end. */
  untilStopped(): Promise<void>
}
