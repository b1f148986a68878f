import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { hostPicture, prompt } from './host-picture.ts'
import { openProviders } from './open-providers.ts'
import { type Said, speakTo, textAt, until, valueAt } from './speak.ts'

const path = '/v1/images/generations'

const open = async () => {
  const providers = await openProviders()
  const provider = providers.of('empiriolabs')
  const picture = await hostPicture()
  const body = { model: 'qwen-image-2-0', prompt, image: [picture.url] }
  return { origin: providers.origin, provider, picture, body, ...speakTo(provider) }
}

const isOver = (said: Said) => ['completed', 'succeeded', 'failed'].includes(textAt(said, 'status'))

describe('EmpirioLabs', () => {
  test('answers at once with links, in a size of one’s own', async () => {
    const { provider, picture, body, post, get } = await open()
    const size = { use_custom_size: true, custom_width: 512, custom_height: 768 }
    const said = await post(path, { ...body, ...size, num_images: 2 })
    expect(said.json).toMatchObject({ created: expect.any(Number), data: [{}, {}] })
    const file = await get(textAt(said, 'data.0.url'))
    expect(await sharp(file.bytes).metadata()).toMatchObject({ width: 512, height: 768 })
    expect(picture.fetched).toEqual(['/shirt.jpg'])
    expect(provider.billedMicros()).toBe(64_400n)
  })

  test('takes an aspect instead of a size', async () => {
    const { body, post, get } = await open()
    const said = await post(path, { ...body, aspect_ratio: '3:4' })
    const file = await get(textAt(said, 'data.0.url'))
    expect(await sharp(file.bytes).metadata()).toMatchObject({ width: 880, height: 1184 })
  })

  test('puts pictures into the answer where that is asked for', async () => {
    const { body, post } = await open()
    const said = await post(path, { ...body, response_format: 'b64_json' })
    const bytes = Buffer.from(textAt(said, 'data.0.b64_json'), 'base64')
    expect((await sharp(bytes).metadata()).format).toBe('png')
  })

  test('answers with a job in two further shapes, and links from the root', async () => {
    const { origin, provider, body, post, get } = await open()
    provider.misbehave('several-shapes', 3)
    const first = await post(path, body)
    expect(first.json).toMatchObject({ job_id: expect.any(String), status: 'queued' })
    const second = await post(path, body)
    expect(second.json).toMatchObject({ id: expect.any(String), status: 'queued' })
    expect((await post(path, body)).json).toMatchObject({ data: [{}] })
    const ends = [first, second].map((submit) =>
      until(() => get(`${origin}${textAt(submit, 'poll_url')}`), isOver),
    )
    const [one, other] = await Promise.all(ends)
    expect([valueAt(one, 'status'), valueAt(other, 'status')]).toEqual(['completed', 'succeeded'])
    expect((await get(textAt(one, 'result.data.0.url'))).status).toBe(200)
    expect(provider.bill()).toHaveLength(3)
  })

  test('lets the codes of the provider behind it through, inside its message', async () => {
    const { provider, picture, body, post } = await open()
    provider.misbehave('refuse')
    const refused = await post(path, body)
    expect(refused.status).toBe(400)
    expect(textAt(refused, 'error.message')).toMatch(/^DataInspectionFailed: /)
    const unreachable = await post(path, { ...body, image: [picture.missingUrl] })
    expect(textAt(unreachable, 'error.message')).toMatch(/^InvalidParameter\.DataInspection: /)
    expect(provider.bill()).toEqual([])
  })

  test.each([
    ['a data URI', { image: ['data:image/png;base64,AAAA'] }],
    ['four pictures', { image: Array(4).fill('https://example.com/a.png') }],
    ['a side under 512', { use_custom_size: true, custom_width: 496, custom_height: 512 }],
    ['a field that it does not know', { size: '1024x1024' }],
  ])('takes no %s', async (_, changes) => {
    const { provider, body, post } = await open()
    const { status, json } = await post(path, { ...body, ...changes })
    expect([status, json]).toMatchObject([400, { error: { code: 'invalid_parameter' } }])
    expect(provider.starts()).toEqual([])
  })
})
