import { describe, expect, test } from 'vitest'
import { hostPicture, prompt } from './host-picture.ts'
import { openProviders } from './open-providers.ts'
import { type Said, speakTo, textAt, until, valueAt } from './speak.ts'

const path = '/api/v3/wavespeed-ai/qwen-image-2.0/edit'

const open = async () => {
  const provider = (await openProviders()).of('wavespeed')
  return { provider, picture: await hostPicture(), ...speakTo(provider) }
}

const isOver = (said: Said) => ['completed', 'failed'].includes(textAt(said, 'data.status'))

describe('WaveSpeed', () => {
  test('makes a prediction, and tells of it while it lasts and when it is done', async () => {
    const { provider, picture, post, get } = await open()
    const submit = await post(path, { images: [picture.dataUri], prompt, size: '512*640', seed: -1 })
    expect(submit.json).toMatchObject({
      code: 200,
      data: { status: 'created', outputs: [], has_nsfw_contents: [] },
    })
    const id = textAt(submit, 'data.id')
    const done = await until(() => get(textAt(submit, 'data.urls.get')), isOver)
    expect(done.json).toMatchObject({ data: { id, status: 'completed', has_nsfw_contents: [false] } })
    expect(valueAt(done, 'data.timings.inference')).toBeGreaterThan(0)
    expect((await get(textAt(done, 'data.outputs.0'))).headers.get('content-type')).toBe('image/png')
    expect(provider.bill()).toMatchObject([{ requestId: id, pictures: 1, micros: 30_000n }])
  })

  test('bills the better model higher', async () => {
    const { provider, picture, post } = await open()
    await post(path.replace('2.0', '2.0-pro'), { images: [picture.dataUri], prompt })
    await provider.settled()
    expect(provider.billedMicros()).toBe(70_000n)
  })

  test('refuses in two ways, in turn, and bills neither', async () => {
    const { provider, picture, post, get } = await open()
    provider.misbehave('refuse', 2)
    const ask = async () => {
      const submit = await post(path, { images: [picture.dataUri], prompt })
      return (await until(() => get(textAt(submit, 'data.urls.get')), isOver)).json
    }
    expect(await ask()).toMatchObject({ code: 1200, data: { status: 'failed', outputs: [] } })
    expect(await ask()).toMatchObject({ code: 200, data: { status: 'completed', has_nsfw_contents: [true] } })
    expect(provider.bill()).toEqual([])
  })

  test('cannot reach a picture only after it took the call', async () => {
    const { picture, post, get } = await open()
    const submit = await post(path, { images: [picture.missingUrl], prompt })
    expect(submit.json).toMatchObject({ code: 200 })
    const end = await until(() => get(textAt(submit, 'data.urls.get')), isOver)
    expect(end.json).toMatchObject({ code: 1402, data: { status: 'failed' } })
  })

  test.each([
    ['a prompt over 800 characters', { prompt: 'x'.repeat(801) }],
    ['a side over 1536', { size: '1552*512' }],
    ['a negative prompt', { negative_prompt: 'blur' }],
    ['seven images', { images: Array(7).fill('https://example.com/a.png') }],
  ])('takes no call with %s', async (_, changes) => {
    const { provider, picture, post } = await open()
    const { status, json } = await post(path, { images: [picture.dataUri], prompt, ...changes })
    expect([status, json]).toMatchObject([400, { code: 1400 }])
    expect(provider.starts()).toEqual([])
  })

  test('has words for a status that nobody knows, and code 5004, before the truth', async () => {
    const { provider, picture, post, get } = await open()
    provider.misbehave('unknown-status')
    const submit = await post(path, { images: [picture.dataUri], prompt })
    await provider.settled()
    const seen: Said[] = []
    for (let look = 0; look < 4; look++) seen.push(await get(textAt(submit, 'data.urls.get')))
    expect(seen.map((said) => valueAt(said, 'code'))).toEqual([200, 5004, 200, 200])
    expect(seen.map((said) => valueAt(said, 'data.status'))).toEqual([
      'rebalancing',
      'processing',
      'rebalancing',
      'completed',
    ])
  })

  test('answers twice with somebody else’s job, then with the right one', async () => {
    const { provider, picture, post, get } = await open()
    provider.misbehave('other-job')
    const submit = await post(path, { images: [picture.dataUri], prompt })
    await provider.settled()
    const ids: string[] = []
    for (let look = 0; look < 3; look++)
      ids.push(textAt(await get(textAt(submit, 'data.urls.get')), 'data.id'))
    expect(ids.map((id) => id === textAt(submit, 'data.id'))).toEqual([false, false, true])
  })
})
