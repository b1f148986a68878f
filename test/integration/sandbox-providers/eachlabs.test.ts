import { describe, expect, test } from 'vitest'
import { hostPicture, prompt } from './host-picture.ts'
import { openProviders } from './open-providers.ts'
import { type Said, speakTo, textAt, until, valueAt } from './speak.ts'

const path = '/v1/prediction'

const open = async () => {
  const provider = (await openProviders()).of('eachlabs')
  const picture = await hostPicture()
  const input = { prompt, n: 1, size: '512*640', prompt_extend: false, image_urls: [picture.url] }
  const body = { model: 'alibaba-qwen-image-2-0-image-edit', version: '0.0.1', input }
  const { post, get } = speakTo(provider)
  const finish = (submit: Said) => until(() => get(`${path}/${textAt(submit, 'predictionID')}`), isOver)
  return { provider, picture, body, input, post, get, finish }
}

const isOver = (said: Said) => ['success', 'error'].includes(textAt(said, 'status'))

describe('eachlabs', () => {
  test('accepts with "success", which is not yet one, and reports its cost at the end', async () => {
    const { provider, body, post, get, finish } = await open()
    const submit = await post(`${path}/`, body)
    expect(submit.json).toMatchObject({ status: 'success', message: expect.any(String) })
    const done = await finish(submit)
    expect(done.json).toMatchObject({ status: 'success', metrics: { cost: 0.035 } })
    expect((await get(textAt(done, 'output.0'))).status).toBe(200)
    expect(provider.billedMicros()).toBe(35_000n)
  })

  test('has words for a prediction that lasts', async () => {
    const { provider, body, post, get } = await open()
    provider.misbehave('hang')
    const id = textAt(await post(path, body), 'predictionID')
    const looks = [await get(`${path}/${id}`), await get(`${path}/${id}`)]
    expect(looks.map((said) => textAt(said, 'status'))).toEqual(['created', 'processing'])
    expect(looks[1].json).toMatchObject({ id, output: null, metrics: { cost: 0 } })
  })

  test('puts its output into a string, an object or an array', async () => {
    const { provider, body, post, finish } = await open()
    provider.misbehave('several-shapes', 3)
    const outputs = []
    for (let call = 0; call < 3; call++) outputs.push(valueAt(await finish(await post(path, body)), 'output'))
    expect(outputs).toEqual([
      expect.stringMatching(/^http/),
      { images: [{ url: expect.stringMatching(/^http/) }] },
      [expect.stringMatching(/^http/)],
    ])
  })

  test('takes a bearer as well as its own header', async () => {
    const { provider, body } = await open()
    const headers = { authorization: `Bearer ${provider.apiKey}`, 'content-type': 'application/json' }
    const request = { method: 'POST', headers, body: JSON.stringify(body) }
    expect((await fetch(`${provider.baseUrl}${path}`, request)).status).toBe(200)
  })

  test('explains by a code how a prediction came to nothing', async () => {
    const { provider, picture, body, input, post, finish } = await open()
    provider.misbehave('refuse')
    const refused = await finish(await post(path, body))
    expect(refused.json).toMatchObject({
      status: 'error',
      output: { error_code: 'PROVIDER_REJECTED', classification: { category: 'content_moderation' } },
      metrics: { cost: 0 },
    })
    const gone = { ...body, input: { ...input, image_urls: [picture.missingUrl] } }
    expect((await finish(await post(path, gone))).json).toMatchObject({
      output: { error_code: 'INPUT_DOWNLOAD_ERROR', retryable: false },
    })
    expect(provider.bill()).toEqual([])
  })

  test('has two bodies for its errors, in turn', async () => {
    const { provider, body, post } = await open()
    provider.misbehave('no-credits', 2)
    const [one, other] = [await post(path, body), await post(path, body)]
    expect([one.status, other.status]).toEqual([402, 402])
    expect(one.json).toMatchObject({ status: 'error', message: expect.any(String) })
    expect(other.json).toMatchObject({ error: expect.any(String) })
  })

  test.each([
    ['data URIs', { image_urls: ['data:image/png;base64,AAAA'] }],
    ['seeds', { seed: 7 }],
    ['sides over 2048', { size: '2064*512' }],
  ])('takes no %s', async (_, changes) => {
    const { provider, body, input, post } = await open()
    expect((await post(path, { ...body, input: { ...input, ...changes } })).status).toBe(400)
    expect(provider.starts()).toEqual([])
  })

  test('does not know a prediction that it did not make', async () => {
    const { get } = await open()
    expect((await get(`${path}/00000000-0000-0000-0000-000000000000`)).status).toBe(404)
  })
})
