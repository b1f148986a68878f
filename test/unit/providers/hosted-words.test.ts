import { describe, expect, it } from 'vitest'
import type { ProviderName } from '../../../src/domain/provider-name.ts'
import { json, link, openAnswered, picture, request, signal } from './open-answered.ts'

describe('what Segmind charged', () => {
  const charge = async (credits: string) => {
    const headers = { 'content-type': 'image/png', 'x-credits-consumed': credits }
    const answers = [() => new Response(picture, { headers })]
    const outcome = await openAnswered({
      name: 'segmind',
      model: 'v1/qwen-image-edit-plus',
      answers,
    }).editor.start(request)
    return outcome.kind === 'finished' ? outcome.costMicros : undefined
  }
  it('is what its header says, where that can be dollars', async () => {
    expect(await charge('0.0213')).toBe(21_300n)
    expect(await charge('35')).toBe(35_000n)
    expect(await charge('many')).toBe(35_000n)
  })
})

it.each([
  [1200, 'refused'],
  [1401, 'invalid_input'],
  [402, 'account_broken'],
  [429, 'throttled'],
  [5003, 'unavailable'],
])('WaveSpeed may say %i in an answer that looks well: %s', async (code, expected) => {
  const starting = openAnswered({ name: 'wavespeed', answers: [json({ code, message: 'x' })] }).editor.start(
    request,
  )
  await expect(starting).rejects.toMatchObject({ code: expected })
})

describe('a word of WaveSpeed', () => {
  const poll = (data: object, code = 200) =>
    openAnswered({
      name: 'wavespeed',
      answers: [json({ code, message: 'x', data: { id: 'one', ...data } })],
    }).editor.poll('one', signal)
  it.each(['cancelled', 'timeout', 'deleted', 'failed'])('“%s” ends a call', async (status) => {
    await expect(poll({ status })).rejects.toMatchObject({ code: 'failed' })
  })
  it('of its own trouble does not, unless the call has ended', async () => {
    expect(await poll({ status: 'processing' }, 5004)).toMatchObject({ kind: 'pending' })
    await expect(poll({ status: 'failed' }, 5003)).rejects.toMatchObject({ code: 'failed' })
  })
  it('of a doubtful picture is a refusal', async () => {
    const flagged = poll({ status: 'completed', outputs: [link], has_nsfw_contents: [true] })
    await expect(flagged).rejects.toMatchObject({ code: 'refused' })
  })
})

describe('a proxy’s page instead of an answer', () => {
  const page = (status: number) => () =>
    new Response('<html>', { status, headers: { 'content-type': 'text/html' } })
  it.each([404, 400, 500, 502, 503, 504])('with %i says nothing of a call that runs', async (status) => {
    const asking = openAnswered({ name: 'wavespeed', answers: [page(status)] }).editor.poll('one', signal)
    await expect(asking).rejects.toMatchObject({ code: 'unavailable' })
  })
  it.each([408, 500, 502, 503, 504])('with %i leaves it open whether a call was made', async (status) => {
    const starting = openAnswered({ name: 'wavespeed', answers: [page(status)] }).editor.start(request)
    await expect(starting).rejects.toMatchObject({ code: 'unknown_outcome' })
  })
})

describe('an error that a proxy made of the provider’s own words', () => {
  const words: readonly (readonly [ProviderName, unknown])[] = [
    ['wavespeed', { code: 5000, message: 'upstream timed out' }],
    ['dashscope', { code: 'InternalError', message: 'upstream timed out' }],
    ['empiriolabs', { error: { message: 'InternalError.Algo: upstream timed out' } }],
  ]
  const all = words.flatMap(([name, body]) => [408, 502, 504].map((status) => [name, status, body] as const))

  it.each(all)('leaves it open whether a call was made: %s, %i', async (name, status, body) => {
    const starting = openAnswered({ name, answers: [json(body, status)] }).editor.start(request)
    await expect(starting).rejects.toMatchObject({ code: 'unknown_outcome' })
  })
})
