import { PassThrough, Writable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { createTerminal } from '../../../src/cli/terminal.ts'

const openStreams = (isTTY: boolean) => {
  const shown: string[] = []
  const stream = () => {
    const passing = Object.assign(new PassThrough(), { isTTY })
    passing.on('data', (chunk: Buffer) => shown.push(chunk.toString()))
    return passing
  }
  const stdin = Object.assign(new PassThrough(), { isTTY })
  return { stdin, stdout: stream(), stderr: stream(), shown }
}

describe('a question', () => {
  it.each([
    ['y\n', true],
    ['YES\n', true],
    ['\n', false],
    ['no\n', false],
    ['yesterday\n', false],
    // Ctrl-C
    ['\u0003', false],
  ])('is answered by %j with %s', async (typed, expected) => {
    const streams = openStreams(true)
    const answer = createTerminal(false, streams).confirm('Make it?')
    streams.stdin.write(typed)
    expect(await answer).toBe(expected)
    expect(streams.shown.join('')).toContain('Make it? [y/N]')
  })

  it('is answered with no by the end of what can be typed', async () => {
    const streams = openStreams(true)
    const answer = createTerminal(false, streams).confirm('Make it?')
    streams.stdin.end()
    expect(await answer).toBe(false)
  })

  it('is not asked where nobody is there', async () => {
    const streams = openStreams(false)
    expect(await createTerminal(false, streams).confirm('Make it?')).toBeUndefined()
    expect(streams.shown).toEqual([])
  })
})

describe('a file to stdout', () => {
  it('is written as it is, one part after the other', async () => {
    const streams = openStreams(false)
    const { write } = createTerminal(true, streams)
    await write('a,b\r\n')
    await write('1,2\r\n')
    expect(streams.shown.join('')).toBe('a,b\r\n1,2\r\n')
  })

  it('waits until there is room for more', async () => {
    const { promise: room, resolve: makeRoom } = Promise.withResolvers<void>()
    const stdout = new Writable({ write: (_chunk, _encoding, done) => void room.then(() => done()) })
    let isWritten = false
    const writing = createTerminal(false, { ...openStreams(false), stdout })
      .write('x')
      .then(() => {
        isWritten = true
      })
    await new Promise((resolve) => setImmediate(resolve))
    expect(isWritten).toBe(false)
    makeRoom()
    await writing
  })

  it('ends where nobody reads on', async () => {
    const stdout = new Writable({ write: (_chunk, _encoding, done) => done(new Error('EPIPE')) })
    const terminal = createTerminal(false, { ...openStreams(false), stdout })
    await expect(terminal.write('x')).rejects.toMatchObject({
      code: 'unavailable',
      message: expect.stringContaining('Nobody reads'),
    })
  })
})
