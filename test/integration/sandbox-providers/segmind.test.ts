import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { hostPicture, prompt } from './host-picture.ts'
import { openProviders } from './open-providers.ts'
import { type Said, speakTo, textAt, until } from './speak.ts'

const slug = 'qwen-image-edit-plus'

const open = async (options = {}) => {
  const provider = (await openProviders(options)).of('segmind')
  const picture = await hostPicture()
  return { provider, picture, body: { image: picture.base64, prompt }, ...speakTo(provider) }
}

const isOver = (said: Said) => ['COMPLETED', 'FAILED'].includes(textAt(said, 'status'))

describe('Segmind', () => {
  test('answers version 1 with the picture itself, and its cost in a header', async () => {
    const { provider, body, post } = await open()
    const { status, headers, bytes } = await post(`/v1/${slug}`, { ...body, image_format: 'png', seed: 3 })
    expect([status, headers.get('content-type')]).toEqual([200, 'image/png'])
    expect((await sharp(bytes).metadata()).format).toBe('png')
    expect(headers.get('x-credits-consumed')).toBe('0.035')
    expect(provider.billedMicros()).toBe(35_000n)
  })

  test('answers version 1 with JSON where that is asked for, and where something is wrong', async () => {
    const { provider, body, picture, post } = await open()
    const inside = await post(`/v1/${slug}`, { ...body, image: picture.url, base64: true })
    expect((await sharp(Buffer.from(textAt(inside, 'image'), 'base64')).metadata()).format).toBe('jpeg')
    provider.misbehave('refuse')
    const refused = await post(`/v1/${slug}`, body)
    expect([refused.status, refused.headers.get('content-type')]).toEqual([
      400,
      expect.stringMatching(/json/),
    ])
    expect(textAt(refused, 'error')).toMatch(/^NSFW/)
  })

  test('gives up waiting in version 1 after a minute, and bills all the same', async () => {
    const { provider, body, post } = await open({ latencyMs: 90_000, clockScale: 200 })
    const said = await post(`/v1/${slug}`, body)
    expect([said.status, said.json]).toEqual([408, { error: expect.any(String) }])
    await provider.settled()
    expect(provider.billedMicros()).toBe(35_000n)
  })

  test('queues in version 2', async () => {
    const { provider, body, post, get } = await open()
    const submit = await post(`/v2/${slug}`, body)
    expect(submit.json).toMatchObject({ status: 'QUEUED' })
    const id = textAt(submit, 'request_id')
    await until(() => get(textAt(submit, 'poll_url')), isOver)
    const result = await get(`/v2/requests/${id}`)
    expect(result.headers.get('x-credits-consumed')).toBe('0.035')
    expect((await get(textAt(result, 'output.images.0.url'))).headers.get('content-type')).toBe('image/jpeg')
    expect(provider.bill()).toHaveLength(1)
  })

  test('answers 422 for a job that failed in version 2', async () => {
    const { provider, body, post, get } = await open()
    provider.misbehave('fail')
    const submit = await post(`/v2/${slug}`, body)
    await until(() => get(textAt(submit, 'poll_url')), isOver)
    const { status, json } = await get(`/v2/requests/${textAt(submit, 'request_id')}`)
    expect([status, json]).toMatchObject([422, { status: 'FAILED', error: expect.any(String) }])
    expect(provider.bill()).toEqual([])
  })

  test('has no credits by 402 or by 406, and says how long to wait by 429', async () => {
    const { provider, body, post } = await open()
    provider.misbehave('no-credits', 2)
    const statuses = [(await post(`/v1/${slug}`, body)).status, (await post(`/v2/${slug}`, body)).status]
    expect(statuses).toEqual([402, 406])
    provider.misbehave('throttle')
    const { status, headers } = await post(`/v2/${slug}`, body)
    expect([status, headers.get('retry-after')]).toEqual([429, '1'])
  })

  test.each([
    ['an unknown model', 'qwen-image-9', {}],
    ['a data URI', slug, { image: 'data:image/png;base64,AAAA' }],
    ['too much guidance', slug, { guidance: 26 }],
    ['a size', slug, { size: '512*512' }],
  ])('takes no %s', async (_, model, changes) => {
    const { provider, body, post } = await open()
    const { status, json } = await post(`/v1/${model}`, { ...body, ...changes })
    expect([400, 404, 422]).toContain(status)
    expect(json).toEqual({ error: expect.any(String) })
    expect(provider.starts()).toEqual([])
  })
})
