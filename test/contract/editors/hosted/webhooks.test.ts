import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { WebhookRequest } from '../../../../src/ports/image-editor.ts'
import { untilFinished } from '../until-ended.ts'
import { hostedLines, lineOf } from './hosted-lines.ts'
import { openHosted } from './open-hosted.ts'
import { type ServedHttp, serveHttp } from './serve-http.ts'

const hosted = openHosted()
let house: ServedHttp
let notices: WebhookRequest[] = []

beforeAll(async () => {
  house = await serveHttp(async (request, response) => {
    const chunks: Uint8Array[] = []
    for await (const chunk of request) chunks.push(chunk)
    const headers = Object.entries(request.headers).map(([name, value]) => [name, String(value)])
    notices.push({ headers: Object.fromEntries(headers), body: Buffer.concat(chunks) })
    response.end()
  })
})
beforeEach(() => {
  notices = []
})
afterAll(() => house.stop())

describe.each(['wavespeed', 'eachlabs'] as const)('the notices of %s', (name) => {
  const editorWith = (account = {}, tools = {}) => {
    const { webhookSecret } = hosted.of(name)
    return hosted.editorOf(lineOf(name), {
      account: { webhookUrl: `${house.origin}/editor-webhooks/${name}`, webhookSecret, ...account },
      tools,
    })
  }
  const read = (notice: WebhookRequest, editor = editorWith()) => editor.readWebhook?.(notice)
  const notAllowed = expect.objectContaining({ code: 'not_allowed' })
  const startAndHear = async () => {
    const outcome = await editorWith().start(hosted.request())
    await hosted.of(name).settled()
    if (outcome.kind !== 'pending') throw new Error('It gave no ticket.')
    return outcome
  }

  it('name the ticket that the call gave, each time that they come', async () => {
    hosted.of(name).misbehave('duplicate-webhook')
    const outcome = await startAndHear()
    expect(notices.map((notice) => read(notice))).toEqual([outcome.ticket, outcome.ticket])
    expect((await untilFinished(editorWith(), outcome)).pictures).toHaveLength(1)
  })

  it('are not taken from somebody else', async () => {
    hosted.of(name).misbehave('forged-webhook')
    const { ticket } = await startAndHear()
    const [forged, genuine] = notices
    expect(() => read(forged)).toThrow(notAllowed)
    expect(read(genuine)).toBe(ticket)
    const bare = { ...genuine, headers: {} }
    expect(() => read(bare)).toThrow(notAllowed)
    expect(() => read(genuine, editorWith({ webhookSecret: 'another' }))).toThrow(notAllowed)
    expect(() => read(genuine, editorWith({ webhookSecret: undefined }))).toThrow(notAllowed)
  })

  it('are not asked for without an address, or without a secret to know them by', async () => {
    for (const account of [{ webhookUrl: undefined }, { webhookSecret: undefined }])
      await editorWith(account).start(hosted.request())
    await hosted.of(name).settled()
    expect(notices).toEqual([])
    const asked = JSON.stringify(
      hosted
        .of(name)
        .requests()
        .map(({ path, body }) => [path, body]),
    )
    expect(asked).not.toContain('webhook')
  })

  it('need not come', async () => {
    hosted.of(name).misbehave('no-webhook')
    const outcome = await startAndHear()
    expect(notices).toEqual([])
    expect((await untilFinished(editorWith(), outcome)).pictures).toHaveLength(1)
  })
})

describe('the signature of WaveSpeed', () => {
  const editorAt = (shiftMs: number) => {
    const { webhookSecret } = hosted.of('wavespeed')
    const now = () => new Date(Date.now() + shiftMs)
    const account = { webhookUrl: `${house.origin}/hooks`, webhookSecret }
    return hosted.editorOf(lineOf('wavespeed'), { account, tools: { now } })
  }
  const hear = async () => {
    await editorAt(0).start(hosted.request())
    await hosted.of('wavespeed').settled()
    return notices[0]
  }
  const notAllowed = expect.objectContaining({ code: 'not_allowed' })

  it('is good for five minutes, before and after', async () => {
    const notice = await hear()
    expect(editorAt(290_000).readWebhook?.(notice)).toEqual(expect.any(String))
    expect(editorAt(-290_000).readWebhook?.(notice)).toEqual(expect.any(String))
    expect(() => editorAt(302_000).readWebhook?.(notice)).toThrow(notAllowed)
    expect(() => editorAt(-302_000).readWebhook?.(notice)).toThrow(notAllowed)
  })

  it('covers the body, the moment and the id', async () => {
    const { headers, body } = await hear()
    const now = Math.floor(Date.now() / 1_000)
    const changed: readonly WebhookRequest[] = [
      { headers, body: Buffer.concat([body, Buffer.from(' ')]) },
      { headers: { ...headers, 'webhook-timestamp': String(now + 1) }, body },
      { headers: { ...headers, 'webhook-timestamp': 'now' }, body },
      { headers: { ...headers, 'webhook-id': 'msg_other' }, body },
    ]
    for (const notice of changed) expect(() => editorAt(0).readWebhook?.(notice)).toThrow(notAllowed)
  })
})

it('gives no notices where the provider has none', () => {
  const withNotices = hostedLines.filter((line) => hosted.editorOf(line).readWebhook !== undefined)
  expect(withNotices.map(({ name }) => name)).toEqual(['wavespeed', 'eachlabs'])
})
