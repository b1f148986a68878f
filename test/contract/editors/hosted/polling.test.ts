import { describe, expect, it } from 'vitest'
import type { ErrorCode } from '../../../../src/domain/errors.ts'
import type { Pending } from '../../../../src/ports/image-editor.ts'
import type { PollFault } from '../../../sandbox/providers/fault.ts'
import { untilEnded, untilFinished } from '../until-ended.ts'
import { type HostedLine, hostedLines, lineOf } from './hosted-lines.ts'
import { openHosted } from './open-hosted.ts'
import { serveHttp } from './serve-http.ts'

const hosted = openHosted()
const { signal } = new AbortController()

/** Everything that may be asked after; EmpirioLabs gives jobs only now and then. */
const jobLines = hostedLines.filter(({ answers, name }) => answers === 'a job' || name === 'empiriolabs')
const plainJobLines = jobLines.filter(({ answers }) => answers === 'a job')

/** A call that was accepted and runs. */
const startJob = async (line: HostedLine): Promise<Pending> => {
  const editor = hosted.editorOf(line)
  for (;;) {
    if (line.answers !== 'a job') hosted.of(line.name).misbehave('several-shapes')
    const outcome = await editor.start(hosted.request())
    if (outcome.kind === 'pending' && outcome.pollAfterMs > 0) return outcome
  }
}

describe.each(jobLines)('asking $title', (line) => {
  const { name } = line

  it.each<[PollFault, ErrorCode]>([
    ['bad-key', 'account_broken'],
    ['no-credits', 'account_broken'],
    ['throttle', 'throttled'],
    ['server-error', 'unavailable'],
    ['unavailable', 'unavailable'],
    ['gateway-error', 'unavailable'],
    ['drop-before-accept', 'unavailable'],
    ['malformed-json', 'unavailable'],
  ])('may meet %s, said as %s, and can be done again', async (fault, code) => {
    const editor = hosted.editorOf(line)
    const outcome = await startJob(line)
    hosted.of(name).misbehavePolls(fault)
    await expect(editor.poll(outcome.ticket, signal)).rejects.toMatchObject({ code })
    expect((await untilFinished(editor, outcome)).pictures).toHaveLength(1)
  })

  it('ends when it is called off, and can be done again', async () => {
    const outcome = await startJob(line)
    const { promise: arrived, resolve } = Promise.withResolvers<void>()
    const silent = await serveHttp(() => resolve())
    const leaving = new AbortController()
    const asking = hosted
      .editorOf(line, { account: { baseUrl: silent.origin } })
      .poll(outcome.ticket, leaving.signal)
    const failing = expect(asking).rejects.toMatchObject({ code: 'unavailable' })
    await arrived
    leaving.abort()
    await failing
    await silent.stop()
    expect((await untilFinished(hosted.editorOf(line), outcome)).pictures).toHaveLength(1)
  })

  it('after a call that it does not know: it came to nothing', async ({ skip }) => {
    skip(name === 'atlascloud', 'it gets a while to know a call')
    const asking = hosted.editorOf(line).poll('00000000-0000-4000-8000-000000000000', signal)
    await expect(asking).rejects.toMatchObject({ code: 'failed' })
  })

  it.each([
    '../../secrets',
    'a b',
    'a?b',
    '..',
    '{"id":"../x","sentAtMs":1}',
    '{"urls":["file:///etc/passwd"]}',
    '',
  ])('does not happen for %j', async (ticket) => {
    const asking = hosted.editorOf(line).poll(ticket, signal)
    await expect(asking).rejects.toMatchObject({ code: 'invalid_input' })
  })

  it('works in another process', async () => {
    const outcome = await startJob(line)
    expect((await untilFinished(hosted.editorOf(line), outcome)).pictures).toHaveLength(1)
  })
})

describe.each(plainJobLines)('a call to $title', (line) => {
  const { name } = line

  it('still runs under a word that nobody knows', async () => {
    hosted.of(name).misbehave('unknown-status')
    const editor = hosted.editorOf(line)
    const outcome = await editor.start(hosted.request())
    await expect.poll(() => hosted.of(name).bill().length).toBe(1)
    if (outcome.kind !== 'pending') throw new Error('It gave no ticket.')
    expect(await editor.poll(outcome.ticket, signal)).toMatchObject({
      kind: 'pending',
      ticket: outcome.ticket,
    })
    expect(await untilEnded(editor, outcome)).toMatchObject({ kind: 'finished' })
  })

  it('runs for as long as the provider does not say that it has ended', async () => {
    hosted.of(name).misbehave('hang')
    const { ticket } = await startJob(line)
    for (let polls = 0; polls < 3; polls++)
      expect(await hosted.editorOf(line).poll(ticket, signal)).toMatchObject({ kind: 'pending', ticket })
  })

  it('brings what lies under its own id: that it shows another thing is for others to find', async () => {
    hosted.of(name).misbehave('other-picture')
    const editor = hosted.editorOf(line)
    expect(await untilEnded(editor, await startJob(line))).toMatchObject({ kind: 'finished' })
  })

  it('is not mistaken for the call of somebody else', async () => {
    hosted.of(name).misbehave('other-job')
    const editor = hosted.editorOf(line)
    const { ticket } = await startJob(line)
    const strange = { code: 'unavailable', message: expect.stringContaining('another call') }
    await expect(editor.poll(ticket, signal)).rejects.toMatchObject(strange)
    expect(hosted.of(name).fetched()).toEqual([])
  })
})

describe('the first half minute of Atlas Cloud', () => {
  const line = lineOf('atlascloud')
  const soonMs = 20_000
  const lateMs = 31_000

  it('may not know a call, which counts as running', async () => {
    hosted.of('atlascloud').misbehave('late-404')
    const start = Date.now()
    const editor = hosted.editorOf(line, { tools: { now: () => new Date(start) } })
    const outcome = await editor.start(hosted.request())
    if (outcome.kind !== 'pending') throw new Error('It gave no ticket.')
    // 404, then 400.
    for (let polls = 0; polls < 2; polls++)
      expect(await editor.poll(outcome.ticket, signal)).toMatchObject({ kind: 'pending' })
    expect(await untilEnded(editor, outcome)).toMatchObject({ kind: 'finished' })
  })

  it('ends', async () => {
    const askAfter = (ms: number) => {
      const ticket = JSON.stringify({ id: '00000000-0000-4000-8000-000000000000', sentAtMs: 1_000_000 })
      const now = () => new Date(1_000_000 + ms)
      return hosted.editorOf(line, { tools: { now } }).poll(ticket, signal)
    }
    expect(await askAfter(soonMs)).toMatchObject({ kind: 'pending' })
    await expect(askAfter(lateMs)).rejects.toMatchObject({ code: 'failed' })
  })
})
