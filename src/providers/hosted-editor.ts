import { randomUUID } from 'node:crypto'
import { ColorwayError, invalidInput, unavailable, unknownOutcome } from '../domain/errors.ts'
import type { EditOutcome, EditRequest, ImageEditor, PixelSize } from '../ports/image-editor.ts'
import { createAskedSizes } from './asked-sizes.ts'
import { collectResults } from './collect-results.ts'
import { describeHosted } from './describe-hosted.ts'
import type { EditorAccount, EditorTools } from './editor-account.ts'
import type { Failure } from './failure.ts'
import { type FittedRequest, fitRequest } from './fit-request.ts'
import { firstPauseMs, nextPauseMs } from './poll-pause.ts'
import { createProviderLine } from './provider-line.ts'
import { isUsableId, readTicket, type Ticket, writeDatedTicket, writeResultsTicket } from './ticket.ts'
import type { CallState, Polling, Wire } from './wire.ts'

type Done = Extract<CallState, { kind: 'done' }>
type Job = Extract<Ticket, { kind: 'job' }>

/** An image editor at a provider that is spoken to over `wire`. */
export const createHostedEditor = (
  wire: Wire,
  account: EditorAccount,
  tools: EditorTools,
): Pick<ImageEditor, 'description' | 'start' | 'poll' | 'checkKey'> => {
  const { title, polling } = wire
  const description = describeHosted(wire, account)
  const { priceMicros, usualMs } = description
  const pace = { usualMs, pollEveryMs: tools.pollEveryMs }
  const line = createProviderLine({ wire, account, description, tools })
  const askedSizes = createAskedSizes()

  const collect = (
    done: Done,
    askedSize: PixelSize | undefined,
    signal: AbortSignal,
    warnings: readonly string[] = [],
  ) => {
    const { items } = done
    // A call that names no picture was made all the same.
    const costMicros = done.costMicros ?? priceMicros * BigInt(Math.max(items.length, 1))
    return collectResults({
      title,
      items,
      askedSize,
      costMicros,
      warnings,
      downloads: tools.downloads,
      signal,
    })
  }

  /** A call that was accepted, and runs. */
  const takeTicket = (id: string, { size, warnings }: FittedRequest): EditOutcome => {
    const isDated = polling?.lateMs !== undefined
    if (!isDated) askedSizes.remember(id, size)
    const ticket = isDated ? writeDatedTicket({ id, sentAtMs: tools.now().getTime(), size }) : id
    return { kind: 'pending', ticket, pollAfterMs: firstPauseMs(pace), warnings }
  }

  /** A call that is done already. Addresses are kept before anything is fetched: they were paid for. */
  const takeResults = async (
    done: Done,
    fitted: FittedRequest,
    signal: AbortSignal,
  ): Promise<EditOutcome> => {
    const { size, warnings } = fitted
    const urls = done.items.flatMap((item) => (item.kind === 'address' ? [item.url] : []))
    const files = done.items.filter((item) => item.kind === 'file')
    if (urls.length === 0) return collect({ ...done, items: files }, size, signal, warnings)
    const costMicros = done.costMicros ?? priceMicros * BigInt(done.items.length)
    const ticket = writeResultsTicket({ urls, costMicros, size })
    return { kind: 'pending', ticket, pollAfterMs: 0, warnings }
  }

  const pollJob = async ({ id, sentAt, askedSize }: Job, polling: Polling, signal: AbortSignal) => {
    const isEarly = sentAt !== undefined && tools.now().getTime() - sentAt.getTime() < (polling.lateMs ?? 0)
    const state = await polling
      .ask(id, (path) => line.get(path, signal))
      .catch((error: unknown) => {
        if (isEarly && isNotFoundYet(error)) return { kind: 'running', id } as const
        throw error
      })
    if (!state)
      throw unavailable(`${title} gave an answer that makes no sense when it was asked after a call.`)
    if (state.id !== undefined && state.id !== id)
      throw unavailable(`${title} answered with another call than the one that it was asked after.`)
    return { state, askedSize: askedSize ?? askedSizes.of(id) }
  }

  /** Asked after a call that nobody made, whoever accepts the key says that there is none. */
  const checkKey = async ({ ask }: Polling, signal: AbortSignal): Promise<void> => {
    try {
      await ask(randomUUID(), (path) => line.get(path, signal))
    } catch (error) {
      if (!(error instanceof ColorwayError) || !isNotFoundYet(error)) throw error
    }
  }

  return {
    description,
    checkKey: polling && ((signal) => checkKey(polling, signal)),
    start: async (request: EditRequest) => {
      const { signal } = request
      const fitted = fitRequest(title, description, request)
      const answer = await line.post(wire.submit(fitted), signal)
      const state = wire.readSubmit(answer)
      if (state?.kind === 'ended') throw line.failWith(state.failure, answer.headers)
      if (state?.kind === 'done') return takeResults(state, fitted, signal)
      if (state?.id !== undefined && isUsableId(state.id)) return takeTicket(state.id, fitted)
      throw unknownOutcome(`${title} took the call and did not say how to ask after it; it may be charged.`)
    },
    poll: async (ticket, signal) => {
      const read = readTicket(title, ticket)
      if (read.kind === 'results')
        return collect({ ...read, kind: 'done', id: undefined }, read.askedSize, signal)
      if (!polling) throw invalidInput(`This is no ticket of ${title}.`)
      const { state, askedSize } = await pollJob(read, polling, signal)
      if (state.kind === 'ended') throw line.failWith(asEnded(state.failure), new Headers())
      if (state.kind === 'done') return collect(state, askedSize, signal)
      return { kind: 'pending', ticket, pollAfterMs: nextPauseMs(pace), warnings: [] }
    },
  }
}

/** How a provider that needs a moment says that it does not know a call. */
const isNotFoundYet = (error: unknown): boolean =>
  error instanceof ColorwayError && (error.code === 'failed' || error.code === 'invalid_input')

/** A call that has ended is not helped by asking again later, whatever kept it from being done. */
const asEnded = (failure: Failure): Failure =>
  ['refused', 'invalid', 'unreachable'].includes(failure.verdict)
    ? failure
    : { ...failure, verdict: 'failed' }
