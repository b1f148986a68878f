import { houseAccount } from '../../../../src/domain/lanes/choose-lane.ts'
import { providerNames } from '../../../../src/domain/provider-name.ts'
import type { Downloads } from '../../../../src/ports/downloads.ts'
import type { EditOutcome, ImageEditor } from '../../../../src/ports/image-editor.ts'
import { createEditor } from '../../../../src/providers/create-editor.ts'
import type { SandboxProviders } from '../../../sandbox/providers/start-sandbox-providers.ts'

interface Haste {
  readonly downloads: Downloads
  readonly noticesAt: string
  readonly clockScale: number
}

/** The editors of all seven providers, as they are to somebody whose clock runs as fast as theirs. */
export const hastyEditors = (
  providers: SandboxProviders,
  { downloads, noticesAt, clockScale }: Haste,
): ImageEditor[] =>
  providerNames.map((provider) => {
    const { baseUrl, apiKey, webhookSecret } = providers.of(provider)
    const editor = createEditor[provider](
      {
        name: houseAccount(provider),
        apiKey,
        baseUrl,
        model: undefined,
        priceMicros: undefined,
        startsPerMinute: undefined,
        atOnce: undefined,
        webhookUrl: `${noticesAt}/webhooks/editors/${provider}`,
        webhookSecret,
      },
      { fetch, now: () => new Date(), downloads, pollEveryMs: 50 },
    )
    return hurry(editor, clockScale)
  })

const hurry = (editor: ImageEditor, clockScale: number): ImageEditor => {
  const { description } = editor
  const { starts, atOnce } = description.limits
  const timeoutMs = description.timeoutMs / clockScale
  const within = (signal: AbortSignal) => AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)])
  const scale = (outcome: EditOutcome): EditOutcome =>
    outcome.kind === 'pending' ? { ...outcome, pollAfterMs: Math.min(outcome.pollAfterMs, 200) } : outcome
  return {
    ...editor,
    description: {
      ...description,
      timeoutMs,
      usualMs: 5_000 / clockScale,
      limits: { atOnce, starts: starts && { ...starts, windowMs: starts.windowMs / clockScale } },
    },
    start: async (request) => scale(await editor.start({ ...request, signal: within(request.signal) })),
    poll: async (ticket, signal) => scale(await editor.poll(ticket, within(signal))),
  }
}
