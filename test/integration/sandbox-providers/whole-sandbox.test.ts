import { expect, test, vi } from 'vitest'
import { readConfig } from '../../../src/config.ts'
import { providerNames } from '../../../src/domain/provider-name.ts'
import { pollFaults } from '../../sandbox/providers/fault.ts'
import { providerVariables } from '../../sandbox/providers/provider-variables.ts'
import { callOf } from './call-of.ts'
import { hostPicture } from './host-picture.ts'
import { openGate, openProviders } from './open-providers.ts'
import { speakTo, textAt } from './speak.ts'

test('the environment that it writes gives the app an account at each provider', async () => {
  const providers = await openProviders()
  const { editors } = readConfig(providerVariables(providers))
  for (const name of providerNames) {
    const { baseUrl, apiKey, webhookSecret } = providers.of(name)
    expect(editors[name]).toMatchObject({ baseUrl, apiKey, webhookSecret })
  }
})

test('keys differ between providers, and are the same in every sandbox of a seed', async () => {
  const keysOf = async (seed: number) => {
    const providers = await openProviders({ seed })
    return providerNames.map((name) => providers.of(name).apiKey)
  }
  const keys = await keysOf(3)
  expect(new Set(keys).size).toBe(providerNames.length)
  expect(await keysOf(3)).toEqual(keys)
  expect(await keysOf(4)).not.toEqual(keys)
})

test('what chance brings follows from the seed', async () => {
  const outcomesOf = async (seed: number) => {
    const chance = { throttle: 0.3, 'server-error': 0.2, refuse: 0.1 }
    const provider = (await openProviders({ seed, chance, latencyMs: 1 })).of('wavespeed')
    const { path, body } = callOf('wavespeed', await hostPicture())
    for (let call = 0; call < 20; call++) await speakTo(provider).post(path, body)
    return provider.requests().map(({ outcome }) => outcome)
  }
  const outcomes = await outcomesOf(5)
  expect(new Set(outcomes)).toEqual(new Set(['accepted', 'throttled', 'server-error']))
  expect(await outcomesOf(5)).toEqual(outcomes)
})

test('a look after a job can go wrong, and the job is well', async () => {
  const provider = (await openProviders({ latencyMs: 1 })).of('wavespeed')
  const { path, body } = callOf('wavespeed', await hostPicture())
  const { post, get } = speakTo(provider)
  const link = textAt(await post(path, body), 'data.urls.get')
  await provider.settled()
  const answered = pollFaults.filter((fault) => fault !== 'hang' && fault !== 'drop-before-accept')
  for (const fault of answered) provider.misbehavePolls(fault)
  const statuses: number[] = []
  for (const _ of answered) statuses.push((await get(link)).status)
  expect(statuses).toEqual([401, 402, 429, 500, 503, 502, 200])
  provider.misbehavePolls('drop-before-accept')
  await expect(get(link)).rejects.toThrow('fetch failed')
  expect(textAt(await get(link), 'data.status')).toBe('completed')
})

test('a call whose client went away is made and billed', async () => {
  const gate = openGate()
  const provider = (await openProviders({ edit: gate.edit })).of('dashscope')
  const { path, body } = callOf('dashscope', await hostPicture())
  const client = new AbortController()
  const headers = { authorization: `Bearer ${provider.apiKey}` }
  const request = { method: 'POST', headers, body: JSON.stringify(body), signal: client.signal }
  const call = fetch(`${provider.baseUrl}${path}`, request)
  const gone = expect(call).rejects.toThrow('aborted')
  await vi.waitFor(() => expect(provider.starts()).toHaveLength(1), { timeout: 20_000 })
  client.abort()
  await gone
  gate.open()
  await provider.settled()
  expect(provider.bill()).toHaveLength(1)
})

test('a job that hangs holds its place until the provider gives it up, and is free', async () => {
  const provider = (await openProviders({ clockScale: 150, latencyMs: 1 })).of('wavespeed')
  const { path, body } = callOf('wavespeed', await hostPicture())
  const { post, get } = speakTo(provider)
  provider.misbehave('hang')
  const link = textAt(await post(path, body), 'data.urls.get')
  expect(textAt(await get(link), 'data.status')).toBe('created')
  expect(textAt(await get(link), 'data.status')).toBe('processing')
  await provider.settled()
  expect(textAt(await get(link), 'data.status')).toBe('failed')
  expect(provider.bill()).toEqual([])
})

test('of old requests it keeps all but the pictures', async () => {
  const provider = (await openProviders({ latencyMs: 1 })).of('wavespeed')
  const { path, body } = callOf('wavespeed', await hostPicture())
  provider.misbehave('throttle', 32)
  for (let call = 0; call < 32; call++) await speakTo(provider).post(path, body)
  const [first, second, third] = provider.requests()
  expect([first.body, second.body]).toMatchObject([
    { images: [expect.stringMatching(/^\d+ characters$/)] },
    { images: [expect.stringMatching(/^\d+ characters$/)] },
  ])
  expect(third.body).toEqual(body)
})
