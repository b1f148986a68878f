import { onTestFinished } from 'vitest'
import type { EditPicture } from '../../sandbox/providers/edit/edit-picture.ts'
import { paintFlat } from '../../sandbox/providers/edit/paint-flat.ts'
import type { SandboxProvidersOptions } from '../../sandbox/providers/sandbox-providers-options.ts'
import { startSandboxProviders } from '../../sandbox/providers/start-sandbox-providers.ts'

/** Quick providers without limits, whose pictures show a colour and nothing else; gone after the test. */
export const openProviders = async (options: SandboxProvidersOptions = {}) => {
  const providers = await startSandboxProviders({
    latencyMs: 20,
    enforceLimits: false,
    edit: paintFlat,
    ...options,
  })
  onTestFinished(() => providers.stop())
  return providers
}

/** Pictures that are only made once the gate is opened: until then their jobs are under way. */
export const openGate = () => {
  const { promise, resolve } = Promise.withResolvers<void>()
  const edit: EditPicture = async (order) => {
    await promise
    return paintFlat(order)
  }
  return { edit, open: resolve }
}
