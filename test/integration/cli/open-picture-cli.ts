import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runProgram } from '../../../src/cli/run-program.ts'
import { readConfig } from '../../../src/config.ts'
import { cliDeps } from '../../../src/main/cli-deps.ts'
import { createPictureDesk } from '../../../src/pictures/picture-desk.ts'
import { drawPicture } from '../../support/draw-picture.ts'
import { watchTerminal } from '../../unit/cli/watch-terminal.ts'
import { awkwardPictures } from './awkward-pictures.ts'

/** The command line in this process, with one desk for all commands, and a folder with pictures of a ball. */
export const openPictureCli = async () => {
  const folder = await mkdtemp(join(tmpdir(), 'colorway-pictures-'))
  const desk = createPictureDesk({ threads: 1 })
  const write = (name: string, bytes: Uint8Array) => writeFile(join(folder, name), bytes)
  await write('ball.jpg', await drawPicture())
  await write('ball.png', await drawPicture({ format: 'png' }))
  await write('navy.png', await drawPicture({ thing: '#1F2A44', format: 'png' }))
  for (const [name, make] of Object.entries(awkwardPictures)) await write(name, await make())
  return {
    folder,
    path: (name: string) => join(folder, name),
    run: async (...args: readonly string[]) => {
      const watched = watchTerminal()
      const deps = {
        ...cliDeps(readConfig({})),
        terminal: () => watched.terminal,
        openDesk: async () => ({ ...desk, close: async () => undefined }),
      }
      const exitCode = await runProgram(deps, args)
      return { exitCode, complaints: watched.complaints.join('\n'), result: watched.results.at(-1) }
    },
    close: async () => {
      await desk.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
