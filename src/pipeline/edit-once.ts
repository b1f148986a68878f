import { performance } from 'node:perf_hooks'
import { setTimeout as sleep } from 'node:timers/promises'
import { ColorwayError, type ErrorCode, unavailable, unknownOutcome } from '../domain/errors.ts'
import type { EditOutcome, EditRequest, Finished, ImageEditor, Unreadable } from '../ports/image-editor.ts'

/** Pause before an editor is asked again that could not be asked, or whose picture came broken. */
const askAgainMs = 3_000
const fetchAgainForMs = 10_000

/** The editor's last word on the call. */
const lastWords: readonly ErrorCode[] = ['refused', 'failed', 'invalid_input', 'not_found']

/** How a single call ended, with everything that it was warned of. */
export type MadeOnce = (Finished | (Unreadable & { readonly warnings: readonly string[] })) & {
  readonly tookMs: number
}

/**
 * Makes one call and waits for its end. Nothing is made again, and nothing remembers it: who stops it, or loses the
 * process, loses what it brings.
 * @throws ColorwayError as `ImageEditor` does; `unknown_outcome` where it was stopped or took too long after it was
 *   sent
 */
export const editOnce = async (editor: ImageEditor, request: EditRequest): Promise<MadeOnce> => {
  const { signal } = request
  const { provider, timeoutMs } = editor.description
  if (signal.aborted) throw unavailable('Stopped before anything was sent: nothing is charged.')
  const startedAt = performance.now()
  const ageMs = () => performance.now() - startedAt
  const warnings: string[] = []
  let outcome: EditOutcome = await editor.start(request)
  let ticket = ''
  for (;;) {
    if (outcome.kind === 'unreadable' && (ticket === '' || ageMs() > Math.min(fetchAgainForMs, timeoutMs)))
      return { ...outcome, warnings, tookMs: ageMs() }
    if (outcome.kind === 'finished')
      return { ...outcome, warnings: [...warnings, ...outcome.warnings], tookMs: ageMs() }
    if (outcome.kind === 'pending') {
      warnings.push(...outcome.warnings)
      ticket = outcome.ticket
    }
    if (ageMs() > timeoutMs)
      throw unknownOutcome(`${provider} took the call and brought no picture in time; it may be charged.`)
    const pauseMs = outcome.kind === 'pending' ? outcome.pollAfterMs : askAgainMs
    await sleep(pauseMs, undefined, { signal }).catch(() => undefined)
    if (signal.aborted) throw stopped(provider)
    outcome = await ask(editor, ticket, signal)
  }
}

/** An editor that cannot be asked now says nothing of the call: it is asked again. */
const ask = async (editor: ImageEditor, ticket: string, signal: AbortSignal): Promise<EditOutcome> => {
  try {
    return await editor.poll(ticket, signal)
  } catch (error) {
    if (signal.aborted) throw stopped(editor.description.provider)
    if (!(error instanceof ColorwayError) || lastWords.includes(error.code)) throw error
    return { kind: 'pending', ticket, pollAfterMs: askAgainMs, warnings: [] }
  }
}

const stopped = (provider: string): ColorwayError =>
  unknownOutcome(`Stopped. ${provider} has the call already, and may have charged it.`)
