import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import type { SandboxProvider } from '../../sandbox/providers/sandbox-provider.ts'
import { hostPicture, prompt } from './host-picture.ts'
import { openProviders } from './open-providers.ts'
import { type Said, speakTo, textAt, valueAt } from './speak.ts'

const path = '/api/v1/services/aigc/multimodal-generation/generation'

const bodyWith = (image: string, changes: Record<string, unknown> = {}, parameters: object = {}) => ({
  model: 'qwen-image-2.0-pro',
  input: { messages: [{ role: 'user', content: [{ image }, { text: prompt }] }] },
  parameters: { n: 1, size: '512*640', prompt_extend: false, watermark: false, seed: 7, ...parameters },
  ...changes,
})

const codeOf = (said: Said) => valueAt(said, 'code') ?? valueAt(said, 'error.code')

const open = async () => {
  const provider = (await openProviders()).of('dashscope')
  return { provider, picture: await hostPicture(), ...speakTo(provider) }
}

describe('DashScope', () => {
  test('answers with links of PNGs in the size that was asked for', async () => {
    const { provider, picture, post, get } = await open()
    const said = await post(path, bodyWith(picture.dataUri, {}, { n: 2 }))
    expect(said.status).toBe(200)
    expect(said.json).toMatchObject({
      usage: { width: 512, height: 640, image_count: 2 },
      output: { choices: [{ finish_reason: 'stop' }, { finish_reason: 'stop' }] },
    })
    const file = await get(textAt(said, 'output.choices.1.message.content.0.image'))
    expect(file.headers.get('content-type')).toBe('image/png')
    expect(await sharp(file.bytes).metadata()).toMatchObject({ format: 'png', width: 512, height: 640 })
    expect(provider.bill()).toMatchObject([
      { requestId: textAt(said, 'request_id'), pictures: 2, micros: 150_000n },
    ])
  })

  test('fetches a picture that is named by its address, and says how where it cannot', async () => {
    const { picture, post, provider } = await open()
    expect((await post(path, bodyWith(picture.url))).status).toBe(200)
    expect(picture.fetched).toEqual(['/shirt.jpg'])
    const said = await post(path, bodyWith(picture.missingUrl))
    expect([said.status, codeOf(said)]).toEqual([400, 'InvalidParameter.DataInspection'])
    expect(provider.billedMicros()).toBe(75_000n)
  })

  test('is synchronous only', async () => {
    const { provider, picture } = await open()
    const { post } = speakTo(provider, { 'x-dashscope-async': 'enable' })
    const said = await post(path, bodyWith(picture.dataUri))
    expect([said.status, codeOf(said)]).toEqual([403, 'AccessDenied'])
  })

  test('cuts a prompt that is too long, without a word', async () => {
    const { provider, picture, post } = await open()
    const text = `${prompt} ${'Keep. '.repeat(2_000)}`
    const input = { messages: [{ role: 'user', content: [{ image: picture.dataUri }, { text }] }] }
    expect((await post(path, bodyWith(picture.dataUri, { input }))).status).toBe(200)
    expect(provider.requests()[0].remarks).toEqual(['the prompt was cut to 1300 tokens'])
  })

  test.each<[string, Record<string, unknown>, object, string]>([
    ['an unknown model', { model: 'qwen-image-9' }, {}, 'ModelNotFound'],
    ['an area that is too large', {}, { size: '2048*2064' }, 'InvalidParameter'],
    [
      'a side over the limit of an older model',
      { model: 'qwen-image-edit-plus' },
      { size: '2064*512' },
      'InvalidParameter',
    ],
    ['seven pictures', {}, { n: 7 }, 'InvalidParameter'],
    ['a negative seed', {}, { seed: -1 }, 'InvalidParameter'],
    ['a size for qwen-image-edit', { model: 'qwen-image-edit' }, {}, 'InvalidParameter'],
    ['an unknown parameter', {}, { steps: 30 }, 'InvalidParameter'],
  ])('refuses %s', async (_, changes, parameters, code) => {
    const { provider, picture, post } = await open()
    const said = await post(path, bodyWith(picture.dataUri, changes, parameters))
    expect(said.status).toBeGreaterThanOrEqual(400)
    expect(codeOf(said)).toBe(code)
    expect([provider.bill(), provider.starts()]).toEqual([[], []])
  })

  test('spells its codes in two ways, in turn', async () => {
    const { provider, picture, post } = await open()
    provider.misbehave('refuse', 2)
    const answers = [await post(path, bodyWith(picture.dataUri)), await post(path, bodyWith(picture.dataUri))]
    expect(answers[0].json).toMatchObject({ code: 'DataInspectionFailed', request_id: expect.any(String) })
    expect(answers[1].json).toMatchObject({ error: { code: 'data_inspection_failed' } })
    expect(provider.bill()).toEqual([])
  })

  test.each([
    ['bad-key', 401, /^InvalidApiKey$/],
    ['no-credits', 400, /^Arrearage$/],
    ['throttle', 429, /^Throttling\.RateQuota$/],
    ['throttle-for-good', 429, /^Throttling\.AllocationQuota$/],
    ['server-error', 500, /^InternalError$/],
    ['unavailable', 503, /./],
  ] as const)('turns a call away by %s with %i', async (fault, wanted, code) => {
    const { provider, picture, post } = await open()
    provider.misbehave(fault)
    const said = await post(path, bodyWith(picture.dataUri))
    expect(said.status).toBe(wanted)
    expect(codeOf(said)).toMatch(code)
    expect((await post(path, bodyWith(picture.dataUri))).status).toBe(200)
    expect(provider.billedMicros()).toBe(75_000n)
  })

  test('turns away a wrong key, and keeps the right one out of what it saw', async () => {
    const { provider, picture, post } = await open()
    const wrong: SandboxProvider = { ...provider, apiKey: 'sk-wrong' }
    expect((await speakTo(wrong).post(path, bodyWith(picture.dataUri))).status).toBe(401)
    await post(path, bodyWith(picture.dataUri))
    expect(provider.requests().map(({ outcome }) => outcome)).toEqual(['bad-key', 'accepted'])
    expect(JSON.stringify(provider.requests())).not.toContain(provider.apiKey)
  })
})
