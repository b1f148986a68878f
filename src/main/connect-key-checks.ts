import type { Config } from '../config.ts'
import type { Downloads } from '../ports/downloads.ts'
import type { KeyChecks } from '../ports/key-checks.ts'
import { openHostedEditor } from './open-hosted-editor.ts'

/** Nobody waits longer for a form to be saved. */
const timeoutMs = 10_000

/** Asks where the house's own calls go. */
export const connectKeyChecks = ({ editors }: Config, downloads: Downloads): KeyChecks => ({
  check: async ({ provider, apiKey, terms }) => {
    const { model, ...set } = terms
    const { baseUrl } = editors[provider]
    const editor = openHostedEditor(
      {
        provider,
        name: `typed/${provider}`,
        apiKey,
        model,
        baseUrl,
        noticesAt: undefined,
        set: { ...set, webhookSecret: undefined },
      },
      { downloads, fetch },
    )
    if (!editor.checkKey) return 'unchecked'
    await editor.checkKey(AbortSignal.timeout(timeoutMs))
    return 'accepted'
  },
})
