import { describe, expect, test } from 'vitest'
import { hostPicture, prompt } from './host-picture.ts'
import { openProviders } from './open-providers.ts'
import { type Said, speakTo, textAt, until } from './speak.ts'

const path = '/qwen-image-max-edit/v1/qwen-image-max-edit-request'
const multimodePath = '/qwen-image/v1/generateMultimodeTextToImageEditRequest'

const open = async () => {
  const provider = (await openProviders()).of('pixazo')
  const picture = await hostPicture()
  return { provider, picture, body: { prompt, image_urls: [picture.url] }, ...speakTo(provider) }
}

const isOver = (said: Said) => ['COMPLETED', 'FAILED', 'ERROR'].includes(textAt(said, 'status'))

describe('Pixazo', () => {
  test('queues', async () => {
    const { provider, body, post, get } = await open()
    const submit = await post(path, body)
    expect(submit.json).toMatchObject({ status: 'QUEUED', request_id: expect.any(String) })
    const done = await until(() => get(textAt(submit, 'polling_url')), isOver)
    expect((await get(textAt(done, 'output.media_url.0'))).status).toBe(200)
    expect(provider.billedMicros()).toBe(75_000n)
  })

  test('answers at once in two further shapes', async () => {
    const { provider, body, post, get } = await open()
    provider.misbehave('several-shapes', 2)
    const images = await post(path, body)
    expect((await get(textAt(images, 'images.0.url'))).status).toBe(200)
    const asDashScope = await post(path, body)
    expect((await get(textAt(asDashScope, 'output.choices.0.message.content.0.image'))).status).toBe(200)
  })

  test('hands a body of DashScope’s shape on', async () => {
    const { provider, picture, post } = await open()
    const content = [{ image: picture.dataUri }, { text: prompt }]
    const messages = [{ role: 'user', content }]
    const body = { model: 'any', input: { messages }, parameters: { n: 2, size: '512*640' } }
    expect((await post(multimodePath, body)).status).toBe(200)
    await provider.settled()
    expect(provider.bill()).toMatchObject([{ model: 'qwen-image', pictures: 2, micros: 70_000n }])
  })

  test('says that a job came to nothing in two words, in turn', async () => {
    const { provider, body, post, get } = await open()
    provider.misbehave('refuse', 2)
    const ends: string[] = []
    for (let call = 0; call < 2; call++) {
      const submit = await post(path, body)
      const end = await until(() => get(textAt(submit, 'polling_url')), isOver)
      ends.push(`${textAt(end, 'status')} ${textAt(end, 'error').split(':')[0]}`)
    }
    expect(ends).toEqual(['FAILED DataInspectionFailed', 'ERROR DataInspectionFailed'])
    expect(provider.bill()).toEqual([])
  })

  test.each([
    ['bad-key', 401],
    ['no-credits', 402],
    ['throttle', 429],
    ['server-error', 500],
  ] as const)('turns a call away by %s with %i', async (fault, wanted) => {
    const { provider, body, post } = await open()
    provider.misbehave(fault)
    const { status, json } = await post(path, body)
    expect([status, json]).toEqual([wanted, { error: expect.any(String) }])
    expect(provider.starts()).toEqual([])
  })

  test('takes no data URI where it wants addresses', async () => {
    const { picture, post } = await open()
    expect((await post(path, { prompt, image_urls: [picture.dataUri] })).status).toBe(400)
  })
})
