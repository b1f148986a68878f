import { describe, expect, it } from 'vitest'
import type { ErrorCode } from '../../../../src/domain/errors.ts'
import type { Fault } from '../../../sandbox/providers/fault.ts'
import { untilEnded, untilFinished } from '../until-ended.ts'
import { hostedLines, lineOf } from './hosted-lines.ts'
import { openHosted } from './open-hosted.ts'
import { serveHttp } from './serve-http.ts'

const hosted = openHosted()

/** Nothing listens there: a port that was given back. */
const closedOrigin = async () => {
  const { origin, stop } = await serveHttp(() => {})
  await stop()
  return origin
}

describe.each(hostedLines)('when a call to $title goes wrong', (line) => {
  const { name } = line
  const end = async () => {
    const editor = hosted.editorOf(line)
    return untilEnded(editor, await editor.start(hosted.request()))
  }

  it.each<[Fault, ErrorCode]>([
    ['refuse', 'refused'],
    ['no-credits', 'account_broken'],
    ['bad-key', 'account_broken'],
    ['throttle', 'throttled'],
    ['server-error', 'unavailable'],
    ['unavailable', 'unavailable'],
    ['gateway-error', 'unknown_outcome'],
    ['drop-before-accept', 'unknown_outcome'],
  ])('%s is said as %s, costs nothing, and the next call is well', async (fault, code) => {
    const provider = hosted.of(name)
    // Twice, as most of them have two ways to say it.
    provider.misbehave(fault, 2)
    for (let calls = 0; calls < 2; calls++) await expect(end()).rejects.toMatchObject({ code })
    expect(provider.requests()).toHaveLength(2)
    expect(provider.bill()).toEqual([])
    expect((await end()).costMicros).toBe(provider.billedMicros())
  })

  it.each<Fault>(['drop-after-accept', 'malformed-json'])(
    '%s leaves the outcome unknown: it was charged, and is not called again',
    async (fault) => {
      const provider = hosted.of(name)
      provider.misbehave(fault)
      await expect(end()).rejects.toMatchObject({ code: 'unknown_outcome' })
      await provider.settled()
      expect(provider.requests()).toHaveLength(1)
      expect(provider.bill()).toHaveLength(1)
    },
  )

  it('a call that came to nothing is told from one that was refused', async () => {
    hosted.of(name).misbehave('fail')
    const isJob = line.answers === 'a job'
    await expect(end()).rejects.toMatchObject({ code: isJob ? 'failed' : 'unavailable' })
    expect(hosted.of(name).bill()).toEqual([])
  })

  it('a connection that is refused is a call that never was', async () => {
    const editor = hosted.editorOf(line, { account: { baseUrl: await closedOrigin() } })
    await expect(editor.start(hosted.request())).rejects.toMatchObject({ code: 'unavailable' })
    expect(hosted.of(name).requests()).toEqual([])
  })

  it('a call for somebody who has left is not made', async () => {
    const request = hosted.request({ signal: AbortSignal.abort() })
    await expect(hosted.editorOf(line).start(request)).rejects.toMatchObject({ code: 'unavailable' })
    expect(hosted.of(name).requests()).toEqual([])
  })

  it('a call that is cut off while it waits may have been charged', async ({ skip }) => {
    skip(line.answers === 'a job', 'its calls do not wait')
    const leaving = new AbortController()
    hosted.of(name).misbehave('hang')
    const starting = hosted.editorOf(line).start(hosted.request({ signal: leaving.signal }))
    const failing = expect(starting).rejects.toMatchObject({ code: 'unknown_outcome' })
    await expect.poll(() => hosted.of(name).starts().length).toBe(1)
    leaving.abort()
    await failing
  })

  it('a redirect is not followed, and the key goes nowhere else', async () => {
    const keys: unknown[] = []
    const elsewhere = await serveHttp(({ headers }, response) => {
      keys.push(headers)
      response.end()
    })
    const redirecting = await serveHttp((_, response) =>
      response.writeHead(307, { location: elsewhere.origin }).end(),
    )
    const editor = hosted.editorOf(line, { account: { baseUrl: redirecting.origin } })
    await expect(editor.start(hosted.request())).rejects.toMatchObject({ code: 'unknown_outcome' })
    expect(keys).toEqual([])
    await Promise.all([elsewhere.stop(), redirecting.stop()])
  })
})

describe('what is said of limits', () => {
  it.each(hostedLines)('$title: a moment at which to come back', async (line) => {
    hosted.of(line.name).misbehave('throttle')
    const now = new Date('2026-11-20T12:00:00Z')
    const editor = hosted.editorOf(line, { tools: { now: () => now } })
    const error = await editor.start(hosted.request()).catch((thrown: unknown) => thrown)
    expect(error).toMatchObject({ code: 'throttled', retryAt: expect.any(Date) })
    expect(error).toHaveProperty(
      'retryAt',
      expect.toSatisfy((at: Date) => at.getTime() > now.getTime()),
    )
  })

  it.each(['dashscope', 'empiriolabs'] as const)(
    '%s: that no waiting helps, in each of the words for it',
    async (name) => {
      const wordCount = 12
      hosted.of(name).misbehave('throttle-for-good', wordCount)
      const editor = hosted.editorOf(lineOf(name))
      for (let calls = 0; calls < wordCount; calls++)
        await expect(editor.start(hosted.request())).rejects.toMatchObject({ code: 'account_broken' })
    },
  )
})

it('counts every cent of a mixed day, and no other', async () => {
  const faults: readonly (Fault | undefined)[] = [
    'refuse',
    undefined,
    'throttle',
    'html-picture',
    'fail',
    undefined,
  ]
  for (const line of hostedLines) {
    const provider = hosted.of(line.name)
    const editor = hosted.editorOf(line)
    const before = provider.billedMicros()
    let costMicros = 0n
    for (const fault of faults) {
      // There, a page in place of a picture leaves the outcome unknown.
      if (line.answers === 'a file' && fault === 'html-picture') continue
      if (fault) provider.misbehave(fault)
      const ended = await editor
        .start(hosted.request())
        .then((outcome) => untilEnded(editor, outcome))
        .catch(() => undefined)
      costMicros += ended?.costMicros ?? 0n
    }
    expect(costMicros, line.title).toBe(provider.billedMicros() - before)
  }
})

it('says that a picture could not be fetched, and not that it was refused', async () => {
  const request = hosted.request()
  const picture = { ...request.picture, url: `${await closedOrigin()}/gone.jpg` }
  for (const name of ['wavespeed', 'eachlabs'] as const) {
    const editor = hosted.editorOf(lineOf(name))
    const outcome = await editor.start({ ...request, picture })
    await expect(untilFinished(editor, outcome)).rejects.toMatchObject({
      code: 'invalid_input',
      message: expect.stringContaining('could not download the picture'),
    })
  }
})
