import { availableParallelism } from 'node:os'
import type { ProgramDeps } from '../cli/cli-deps.ts'
import { createTerminal } from '../cli/terminal.ts'
import type { Config } from '../config.ts'
import { type Pace, usualPace } from '../pipeline/pace.ts'
import { maxPixels } from './max-pixels.ts'

/** The real things behind the command line. What takes long to load is loaded by the commands that need it. */
export const cliDeps = (config: Config, pace: Pace = usualPace): ProgramDeps => ({
  terminal: (json) => createTerminal(json, process),
  openDesk: async () => {
    const { createPictureDesk } = await import('../pictures/picture-desk.ts')
    return createPictureDesk({ threads: availableParallelism(), maxPixels })
  },
  openWorkshop: async () => {
    const { openWorkshop } = await import('./open-workshop.ts')
    return openWorkshop(config)
  },
  openHouse: async () => {
    const { openCliHouse } = await import('./open-cli-house.ts')
    return openCliHouse(config, pace)
  },
  untilStopped: () =>
    new Promise((resolve) => {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
    }),
})
