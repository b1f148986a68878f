import { once } from 'node:events'
import { createServer } from 'node:http'
import { type ProviderName, providerNames } from '../../../src/domain/provider-name.ts'
import { atlascloud } from './atlascloud/atlascloud.ts'
import { dashscope } from './dashscope/dashscope.ts'
import { createClock } from './desk/clock.ts'
import { createResultStore } from './desk/result-store.ts'
import type { World } from './desk/world.ts'
import { eachlabs } from './eachlabs/eachlabs.ts'
import type { EditPicture } from './edit/edit-picture.ts'
import { inLanes } from './edit/in-lanes.ts'
import { empiriolabs } from './empiriolabs/empiriolabs.ts'
import type { OpenedProvider } from './open-provider.ts'
import { pixazo } from './pixazo/pixazo.ts'
import type { SandboxProvider } from './sandbox-provider.ts'
import type { SandboxProvidersOptions } from './sandbox-providers-options.ts'
import { segmind } from './segmind/segmind.ts'
import { serve } from './serve.ts'
import { wavespeed } from './wavespeed/wavespeed.ts'

/** The seven hosted providers, on one server. */
export interface SandboxProviders {
  readonly origin: string
  of(name: ProviderName): SandboxProvider
  stop(): Promise<void>
}

const opened: Readonly<Record<ProviderName, (world: World) => OpenedProvider>> = {
  dashscope,
  wavespeed,
  empiriolabs,
  eachlabs,
  segmind,
  atlascloud,
  pixazo,
}

const editLanes = 2

/** Starts the providers on 127.0.0.1, in memory. */
export const startSandboxProviders = async (
  options: SandboxProvidersOptions = {},
): Promise<SandboxProviders> => {
  const edit = options.edit ?? (await loadModel(options))
  const { server, origin } = await listen(options.port ?? 0)
  const stopping = new AbortController()
  const world = openWorld({ ...options, edit }, origin, stopping.signal)
  const providers = providerNames.map((name) => ({ name, ...opened[name](world) }))
  const answer = serve(origin, [...providers.flatMap(({ routes }) => routes), world.results.route])
  server.on('request', (incoming, outgoing) => void answer(incoming, outgoing))
  return {
    origin,
    of: (name) => {
      const found = providers.find((provider) => provider.name === name)
      if (!found) throw new Error(`The sandbox has no provider "${name}".`)
      return found.provider
    },
    stop: async () => {
      stopping.abort()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

/** The catalogue comes along with it, which takes a while: only where it is needed. */
const loadModel = async ({ lookUpPicture }: SandboxProvidersOptions): Promise<EditPicture> => {
  const { editAsModel } = await import('./edit/edit-as-model.ts')
  return editAsModel({ lookUpPicture })
}

type Decided = SandboxProvidersOptions & { readonly edit: EditPicture }

const openWorld = (options: Decided, origin: string, stopped: AbortSignal): World => {
  const clockScale = options.clockScale ?? 1
  const clock = createClock(clockScale, stopped)
  const { latencyMs } = options
  return {
    origin,
    seed: options.seed ?? 1,
    clock,
    clockScale,
    results: createResultStore(origin, clock),
    edit: inLanes(options.edit, editLanes),
    stopped,
    enforceLimits: options.enforceLimits ?? true,
    tier: options.tier ?? 'silver',
    chance: options.chance ?? {},
    latencyMs: (provider, model) =>
      typeof latencyMs === 'function' ? latencyMs(provider, model) : latencyMs,
  }
}

const listen = async (wantedPort: number) => {
  const server = createServer()
  server.listen(wantedPort, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : undefined
  return { server, origin: `http://127.0.0.1:${port}` }
}
