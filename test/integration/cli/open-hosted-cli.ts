import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { runProgram } from '../../../src/cli/run-program.ts'
import { readConfig } from '../../../src/config.ts'
import { cliDeps } from '../../../src/main/cli-deps.ts'
import type { EditPicture } from '../../sandbox/providers/edit/edit-picture.ts'
import { providerVariables } from '../../sandbox/providers/provider-variables.ts'
import { startSandboxProviders } from '../../sandbox/providers/start-sandbox-providers.ts'
import { drawPicture } from '../../support/draw-picture.ts'
import { keepSecretsOf } from '../../support/hear.ts'
import { watchTerminal } from '../../unit/cli/watch-terminal.ts'

/** The ball that `drawPicture` draws, in navy: as from a model that does what it is told. */
const paintBall: EditPicture = async ({ size, format }) => {
  const { widthPx, heightPx } = size ?? { widthPx: 768, heightPx: 640 }
  const drawn = await drawPicture({ widthPx, heightPx, thing: '#1F2A44' })
  return { widthPx, heightPx, bytes: await sharp(drawn).toFormat(format).toBuffer() }
}

interface HowToRun {
  /** Set over the house's own. */
  readonly variables?: Readonly<Record<string, string>>
  readonly untilStopped?: () => Promise<void>
}

/** The command line of a house with a key for every provider, and no shop. */
export const openHostedCli = async () => {
  const providers = await startSandboxProviders({ latencyMs: 20, enforceLimits: false, edit: paintBall })
  const folder = await mkdtemp(join(tmpdir(), 'colorway-hosted-'))
  const env: Readonly<Record<string, string>> = {
    ...providerVariables(providers),
    COLORWAY_ALLOW_PRIVATE_NETWORK: '1',
    COLORWAY_DATA_DIR: join(folder, 'data'),
    LOG_LEVEL: 'silent',
  }
  const depsWith = (variables: HowToRun['variables'] = {}) => {
    keepSecretsOf(variables)
    return cliDeps(readConfig({ ...env, ...variables }))
  }
  return {
    providers,
    folder,
    env,
    depsWith,
    /** Runs it in this process, so that a test can stop it. */
    run: async (args: readonly string[], { variables, untilStopped }: HowToRun = {}) => {
      const watched = watchTerminal()
      const untilNever = () => new Promise<void>(() => undefined)
      const deps = {
        ...depsWith(variables),
        terminal: () => watched.terminal,
        untilStopped: untilStopped ?? untilNever,
      }
      const exitCode = await runProgram(deps, args)
      return { ...watched, exitCode, text: watched.texts.join('\n') }
    },
    close: async () => {
      await providers.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
