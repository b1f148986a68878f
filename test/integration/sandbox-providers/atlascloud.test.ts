import { describe, expect, test } from 'vitest'
import { hostPicture, prompt } from './host-picture.ts'
import { openProviders } from './open-providers.ts'
import { type Said, speakTo, textAt, until, valueAt } from './speak.ts'

const path = '/api/v1/model/generateImage'
const pollPath = '/api/v1/model/prediction'

const open = async (options = {}) => {
  const provider = (await openProviders(options)).of('atlascloud')
  const picture = await hostPicture()
  const body = { model: 'qwen/qwen-image-2.0-pro/edit', images: [picture.dataUri], prompt, size: '512*640' }
  return { provider, picture, body, ...speakTo(provider) }
}

const isOver = (said: Said) =>
  said.status === 200 && ['completed', 'succeeded', 'failed'].includes(textAt(said, 'data.status'))

describe('Atlas Cloud', () => {
  test('makes a prediction', async () => {
    const { provider, body, post, get } = await open()
    const submit = await post(path, { ...body, num_images: 2, seed: -1 })
    expect(submit.json).toMatchObject({ code: 200, data: { status: 'created' } })
    const done = await until(() => get(`${pollPath}/${textAt(submit, 'data.id')}`), isOver)
    expect(valueAt(done, 'data.status')).toBe('completed')
    expect((await get(textAt(done, 'data.outputs.1'))).status).toBe(200)
    expect(provider.billedMicros()).toBe(150_000n)
  })

  test('names a result in four ways', async () => {
    const { provider, body, post, get } = await open()
    provider.misbehave('several-shapes', 4)
    const shown = []
    for (let call = 0; call < 4; call++) {
      const submit = await post(path, body)
      const id = valueAt(submit, 'data.id') ?? valueAt(submit, 'data.predictionId')
      const done = await until(() => get(`${pollPath}/${id}`), isOver)
      shown.push(valueAt(done, 'data.outputs.0') ?? valueAt(done, 'data.output.0'))
    }
    const link = expect.stringMatching(/^http/)
    expect(shown).toEqual([{ url: link }, { image: link }, { output: link }, link])
  })

  test('knows nothing of a prediction for half a minute after it took it', async () => {
    const { provider, body, post, get } = await open({ clockScale: 100 })
    provider.misbehave('late-404')
    const submit = await post(path, body)
    await provider.settled()
    const statuses: number[] = []
    await until(async () => {
      const said = await get(`${pollPath}/${textAt(submit, 'data.id')}`)
      statuses.push(said.status)
      return said
    }, isOver)
    expect(statuses.slice(0, 2)).toEqual([404, 400])
    expect(statuses.at(-1)).toBe(200)
    expect(provider.billedMicros()).toBe(75_000n)
  })

  test('takes uploads, and edits what was uploaded', async () => {
    const { provider, picture, body, post } = await open()
    const form = new FormData()
    form.set('file', new Blob([Buffer.from(picture.base64, 'base64')], { type: 'image/jpeg' }), 'shirt.jpg')
    const upload = (key: string) =>
      fetch(`${provider.baseUrl}/api/v1/model/uploadMedia`, {
        method: 'POST',
        headers: { authorization: `Bearer ${key}` },
        body: form,
      })
    expect((await upload('sk-wrong')).status).toBe(401)
    const url = textAt({ json: await (await upload(provider.apiKey)).json() }, 'data.download_url')
    await post(path, { ...body, images: [url] })
    await provider.settled()
    expect(provider.bill()).toHaveLength(1)
  })

  test('says what is wrong in one of three fields, and a low balance also by 400', async () => {
    const { provider, body, post } = await open()
    provider.misbehave('no-credits', 3)
    const answers: Said[] = []
    for (let call = 0; call < 3; call++) answers.push(await post(path, body))
    expect(answers.map(({ status }) => status)).toEqual([402, 400, 402])
    expect(answers.map(({ json }) => json)).toEqual([
      { code: 402, msg: expect.any(String) },
      { code: 400, message: expect.stringContaining('balance') },
      { code: 402, error: expect.any(String) },
    ])
  })

  test('refuses at the end of a prediction, in words', async () => {
    const { provider, body, post, get } = await open()
    provider.misbehave('refuse')
    const submit = await post(path, body)
    const end = await until(() => get(`${pollPath}/${textAt(submit, 'data.id')}`), isOver)
    expect(end.json).toMatchObject({ data: { status: 'failed', error: expect.stringMatching(/moderation/) } })
    expect(provider.bill()).toEqual([])
  })
})
