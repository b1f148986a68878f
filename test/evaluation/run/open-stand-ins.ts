import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Workshop } from '../../../src/cli/workshop.ts'
import { readConfig } from '../../../src/config.ts'
import { openWorkshop } from '../../../src/main/open-workshop.ts'
import type { EditOutcome, ImageEditor } from '../../../src/ports/image-editor.ts'
import { providerVariables } from '../../sandbox/providers/provider-variables.ts'
import { startSandboxProviders } from '../../sandbox/providers/start-sandbox-providers.ts'
import { hostPictures } from './host-pictures.ts'

/** Their time runs this much faster than ours. */
const clockScale = 20

/** A workshop whose editors are the sandbox's providers, each with an account. */
export const openStandIns = async (): Promise<Workshop> => {
  const dataDir = await mkdtemp(join(tmpdir(), 'colorway-eval-'))
  const [providers, host] = await Promise.all([startSandboxProviders({ clockScale }), hostPictures()])
  const workshop = openWorkshop(
    readConfig({
      ...providerVariables(providers),
      COLORWAY_ALLOW_PRIVATE_NETWORK: '1',
      COLORWAY_DATA_DIR: dataDir,
      LOG_LEVEL: 'silent',
      // Both say that pictures can be lent; the host lends them.
      PUBLIC_URL: providers.origin,
      SHOPIFY_API_SECRET: 'sandbox',
    }),
  )
  return {
    ...workshop,
    openEditor: async (...wish) => {
      const opened = await workshop.openEditor(...wish)
      return { ...opened, editor: askOften(opened.editor) }
    },
    lend: host.lend,
    close: async () => {
      await workshop.close()
      await Promise.all([providers.stop(), host.close()])
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

const mostPauseMs = 500

/** The same editor, of which nobody waits to hear for as long as the provider itself takes. */
const askOften = ({ description, ...editor }: ImageEditor): ImageEditor => {
  const sooner = (outcome: EditOutcome): EditOutcome =>
    outcome.kind === 'pending'
      ? { ...outcome, pollAfterMs: Math.min(mostPauseMs, outcome.pollAfterMs) }
      : outcome
  return {
    description,
    start: async (request) => sooner(await editor.start(request)),
    poll: async (ticket, signal) => sooner(await editor.poll(ticket, signal)),
  }
}
