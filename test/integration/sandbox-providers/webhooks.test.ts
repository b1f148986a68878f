import { createHmac } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import { describe, expect, onTestFinished, test } from 'vitest'
import type { Fault } from '../../sandbox/providers/fault.ts'
import { callOf } from './call-of.ts'
import { hostPicture } from './host-picture.ts'
import { openProviders } from './open-providers.ts'
import { speakTo, textAt } from './speak.ts'

interface Heard {
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

/** Listens for webhooks; answers 500 as often as told, and then 200. */
const listen = async (failures = 0) => {
  const heard: Heard[] = []
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    heard.push({ headers: request.headers, body: Buffer.concat(chunks).toString() })
    response.writeHead(heard.length > failures ? 200 : 500).end()
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const address = server.address()
  return { heard, url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/hook` }
}

const openWaveSpeed = async (failures = 0) => {
  const provider = (await openProviders({ clockScale: 500, latencyMs: 1 })).of('wavespeed')
  const { url, heard } = await listen(failures)
  const { path, body } = callOf('wavespeed', await hostPicture())
  const send = async (fault?: Fault) => {
    if (fault) provider.misbehave(fault)
    const submit = await speakTo(provider).post(`${path}?webhook=${encodeURIComponent(url)}`, body)
    await provider.settled()
    return textAt(submit, 'data.id')
  }
  return { provider, send, heard }
}

const isGenuine = ({ headers, body }: Heard, secret: string): boolean => {
  const text = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`
  const key = secret.slice('whsec_'.length)
  return headers['webhook-signature'] === `v3,${createHmac('sha256', key).update(text).digest('hex')}`
}

const ageSeconds = ({ headers }: Heard) => Date.now() / 1_000 - Number(headers['webhook-timestamp'])

describe('webhooks of WaveSpeed', () => {
  test('bring the prediction, signed', async () => {
    const { provider, send, heard } = await openWaveSpeed()
    const id = await send()
    expect(heard).toHaveLength(1)
    expect(JSON.parse(heard[0].body)).toMatchObject({
      id,
      status: 'completed',
      outputs: [expect.any(String)],
    })
    expect(isGenuine(heard[0], provider.webhookSecret)).toBe(true)
    expect(ageSeconds(heard[0])).toBeLessThan(300)
  })

  test('are tried three times', async () => {
    const { provider, send } = await openWaveSpeed(2)
    const jobId = await send()
    expect(provider.notices()).toMatchObject([{ jobId, statuses: [500, 500, 200] }])
  })

  test('come twice, forged or stale where they are told to', async () => {
    const { provider, send, heard } = await openWaveSpeed()
    const genuine = () => heard.splice(0).map((one) => isGenuine(one, provider.webhookSecret))
    await send('duplicate-webhook')
    expect(genuine()).toEqual([true, true])
    await send('forged-webhook')
    expect(genuine()).toEqual([false, true])
    await send('stale-webhook')
    expect(ageSeconds(heard[0])).toBeGreaterThan(300)
    expect(genuine()).toEqual([true])
    await send('no-webhook')
    expect(heard).toEqual([])
    expect(provider.bill()).toHaveLength(4)
  })
})

test('webhooks of eachlabs speak other words than its polls, and carry the secret itself', async () => {
  const provider = (await openProviders({ clockScale: 500, latencyMs: 1 })).of('eachlabs')
  const { url, heard } = await listen()
  const { path, body } = callOf('eachlabs', await hostPicture())
  const withWebhook = { ...Object(body), webhook_url: url, webhook_secret: 'our own' }
  const ask = async (fault?: Fault) => {
    if (fault) provider.misbehave(fault)
    const submit = await speakTo(provider).post(path, withWebhook)
    await provider.settled()
    return textAt(submit, 'predictionID')
  }
  const [one, other] = [await ask(), await ask('refuse')]
  expect(heard.map(({ headers }) => headers['x-webhook-secret'])).toEqual(['our own', 'our own'])
  expect(heard.map((post) => JSON.parse(post.body))).toMatchObject([
    { exec_id: one, status: 'succeeded', output: [expect.stringMatching(/^http/)], error: null },
    { exec_id: other, status: 'failed', error: expect.any(String) },
  ])
})
