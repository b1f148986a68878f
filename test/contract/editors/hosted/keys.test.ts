import { describe, expect, it } from 'vitest'
import { hostedLines } from './hosted-lines.ts'
import { openHosted } from './open-hosted.ts'
import { serveHttp } from './serve-http.ts'

const hosted = openHosted()
const signal = new AbortController().signal
const askable = hostedLines.filter(({ name }) => name !== 'dashscope')

describe.each(askable)('a key for $title', (line) => {
  it('is asked for without a call that costs anything, and accepted', async () => {
    await hosted.editorOf(line).checkKey?.(signal)
    expect(hosted.of(line.name).bill()).toEqual([])
  })

  it('that is another is not accepted', async () => {
    const { checkKey } = hosted.editorOf(line, { account: { apiKey: 'not-the-right-key' } })
    await expect(checkKey?.(signal)).rejects.toMatchObject({ code: 'account_broken' })
  })

  it('cannot be tested while nobody answers', async () => {
    const { origin, stop } = await serveHttp(() => {})
    await stop()
    const { checkKey } = hosted.editorOf(line, { account: { baseUrl: origin } })
    await expect(checkKey?.(signal)).rejects.toMatchObject({ code: 'unavailable' })
  })
})

it('is not asked for where every question costs a picture', () => {
  const [line] = hostedLines.filter(({ name }) => name === 'dashscope')
  expect(hosted.editorOf(line).checkKey).toBeUndefined()
})
