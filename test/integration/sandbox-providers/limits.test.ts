import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import type { ProviderName } from '../../../src/domain/provider-name.ts'
import type { SandboxProvidersOptions } from '../../sandbox/providers/sandbox-providers-options.ts'
import { callOf } from './call-of.ts'
import { hostPicture } from './host-picture.ts'
import { openGate, openProviders } from './open-providers.ts'
import { type Said, speakTo, valueAt } from './speak.ts'

const open = async (name: ProviderName, options: SandboxProvidersOptions) => {
  const provider = (await openProviders({ enforceLimits: true, ...options })).of(name)
  const { path, body } = callOf(name, await hostPicture())
  const { post } = speakTo(provider)
  const send = () => post(path, body)
  return { provider, send, sendMany: (count: number) => Promise.all(Array.from({ length: count }, send)) }
}

const count = (answers: readonly Said[], status: number) =>
  answers.filter((answer) => answer.status === status).length

describe('the limits of the providers', () => {
  test('DashScope takes two calls a minute, and no two in a second', async () => {
    // A second of the provider's is ten here, so that a slow machine changes nothing.
    const { provider, send } = await open('dashscope', { latencyMs: 1, clockScale: 0.1 })
    const answers = [await send(), await send()]
    expect(answers.map(({ status }) => status)).toEqual([200, 429])
    expect(valueAt(answers[1], 'code')).toBe('Throttling.BurstRate')
    expect([provider.overLimit(), provider.starts().length]).toEqual([1, 1])
  })

  test('the windows of DashScope slide by its own clock', async () => {
    const { provider, send } = await open('dashscope', { latencyMs: 1, clockScale: 240 })
    for (let tries = 0; provider.starts().length < 4 && tries < 400; tries++) await send()
    const starts = provider.starts().map(({ at }) => at)
    expect(starts).toHaveLength(4)
    // A minute of the provider's is a quarter of a second here.
    for (const [index, at] of starts.slice(2).entries()) expect(at - starts[index]).toBeGreaterThan(249)
  })

  test('eachlabs has ten calls under way at most', async () => {
    const gate = openGate()
    const { provider, sendMany } = await open('eachlabs', { latencyMs: 1, edit: gate.edit })
    const answers = await sendMany(14)
    expect([count(answers, 200), count(answers, 429)]).toEqual([10, 4])
    expect([provider.overLimit(), provider.peakAtOnce()]).toEqual([4, 10])
    gate.open()
    await provider.settled()
    expect(count(await sendMany(2), 200)).toBe(2)
  })

  test('a tier of WaveSpeed has its own limits', async () => {
    const bronze = await open('wavespeed', { tier: 'bronze', latencyMs: 1 })
    expect(count(await bronze.sendMany(4), 200)).toBe(2)
    const silver = await open('wavespeed', { latencyMs: 1 })
    expect(count(await silver.sendMany(8), 200)).toBe(8)
  })

  test('a provider of unknown limits takes ten calls at once', async () => {
    const { provider, sendMany } = await open('atlascloud', { latencyMs: 1, edit: openGate().edit })
    expect(count(await sendMany(12), 429)).toBe(2)
    expect(provider.peakAtOnce()).toBe(10)
  })

  test('limits that are not enforced are counted all the same', async () => {
    const { provider, sendMany } = await open('eachlabs', { edit: openGate().edit, enforceLimits: false })
    expect(count(await sendMany(12), 200)).toBe(12)
    expect([provider.overLimit(), provider.starts().length]).toEqual([2, 12])
  })

  test('a call that is turned away weighs on no window, and is not billed', async () => {
    const { provider, sendMany } = await open('wavespeed', { tier: 'bronze', latencyMs: 1, clockScale: 40 })
    await sendMany(5)
    await provider.settled()
    for (const endMs = Date.now() + 20_000; provider.starts().length < 3 && Date.now() < endMs; ) {
      await sendMany(1)
      await sleep(20)
    }
    await provider.settled()
    expect(provider.bill()).toHaveLength(3)
    expect(provider.overLimit()).toBeGreaterThanOrEqual(3)
  })
})
