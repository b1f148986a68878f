import { describe, expect, test } from 'vitest'
import { providerNames } from '../../../src/domain/provider-name.ts'
import type { SandboxProvider } from '../../sandbox/providers/sandbox-provider.ts'
import { callOf } from './call-of.ts'
import { hostPicture } from './host-picture.ts'
import { openProviders } from './open-providers.ts'
import { speakTo } from './speak.ts'

type Call = ReturnType<typeof callOf>

const open = async (name: SandboxProvider['name']) => {
  const provider = (await openProviders()).of(name)
  const { path, body } = callOf(name, await hostPicture())
  const { post } = speakTo(provider)
  return { provider, send: (changed: Partial<Call> = {}) => post(changed.path ?? path, changed.body ?? body) }
}

describe.each(providerNames)('%s', (name) => {
  test('breaks the connection before it accepts a call, and bills nothing', async () => {
    const { provider, send } = await open(name)
    provider.misbehave('drop-before-accept')
    await expect(send()).rejects.toThrow('fetch failed')
    await provider.settled()
    expect([provider.bill(), provider.starts()]).toEqual([[], []])
    expect(provider.requests()).toMatchObject([{ outcome: 'drop-before-accept' }])
  })

  test('breaks the connection after it accepted a call, and bills it once it is done', async () => {
    const { provider, send } = await open(name)
    provider.misbehave('drop-after-accept')
    await expect(send()).rejects.toThrow('fetch failed')
    await provider.settled()
    expect(provider.bill()).toHaveLength(1)
    expect(provider.billedMicros()).toBeGreaterThan(0n)
  })

  test('answers half a JSON, and bills', async () => {
    const { provider, send } = await open(name)
    provider.misbehave('malformed-json')
    const { status, json, bytes } = await send()
    expect([status, json]).toEqual([200, undefined])
    expect(bytes.length).toBeGreaterThan(0)
    await provider.settled()
    expect(provider.bill()).toHaveLength(1)
  })

  test.each([
    ['unavailable', 503],
    ['server-error', 500],
    ['throttle', 429],
  ] as const)('turns a call away by %s with %i, in JSON', async (fault, wanted) => {
    const { provider, send } = await open(name)
    provider.misbehave(fault)
    const { status, json } = await send()
    expect([status, typeof json]).toEqual([wanted, 'object'])
    expect(provider.starts()).toEqual([])
  })

  test('stands behind a proxy that answers 502 in HTML', async () => {
    const { provider, send } = await open(name)
    provider.misbehave('gateway-error')
    const { status, headers } = await send()
    expect([status, headers.get('content-type')]).toEqual([502, 'text/html'])
    expect(provider.starts()).toEqual([])
  })

  test('takes no body that is no JSON, and no empty one', async () => {
    const { provider, send } = await open(name)
    expect((await send({ body: {} })).status).toBeGreaterThanOrEqual(400)
    expect((await send({ body: 'a text' })).status).toBeGreaterThanOrEqual(400)
    expect(provider.starts()).toEqual([])
  })

  test('forgets everything when it is reset', async () => {
    const { provider, send } = await open(name)
    provider.misbehave('refuse', 2)
    await send()
    await provider.settled()
    provider.reset()
    await send()
    await provider.settled()
    expect(provider.requests()).toHaveLength(1)
    expect(provider.bill()).toHaveLength(1)
  })
})
