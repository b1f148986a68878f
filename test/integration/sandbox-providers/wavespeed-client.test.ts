import { expect, test } from 'vitest'
import { Client } from 'wavespeed'
import { hostPicture, prompt } from './host-picture.ts'
import { openProviders } from './open-providers.ts'

const model = 'wavespeed-ai/qwen-image-2.0/edit'
const options = { pollInterval: 0.02 }

const open = async () => {
  const provider = (await openProviders()).of('wavespeed')
  const client = new Client(provider.apiKey, { baseUrl: provider.baseUrl })
  return { provider, client, input: { images: [(await hostPicture()).dataUri], prompt } }
}

test('WaveSpeed’s own client makes an edit here', async () => {
  const { provider, client, input } = await open()
  const { outputs } = await client.run(model, input, options)
  expect(outputs).toHaveLength(1)
  const file = await fetch(outputs[0])
  expect([file.status, file.headers.get('content-type')]).toEqual([200, 'image/png'])
  expect(provider.billedMicros()).toBe(30_000n)
  expect(provider.requests()[0].headers).toMatchObject({ 'x-client-name': 'wavespeed-js' })
})

test('WaveSpeed’s own client understands how a prediction fails here', async () => {
  const { provider, client, input } = await open()
  provider.misbehave('fail')
  const { outputs, detail } = await client.runNoThrow(model, input, options)
  expect([outputs, detail.status, provider.bill()]).toEqual([null, 'failed', []])
  expect(detail.taskId).toMatch(/^[\da-f-]{36}$/)
})

test('WaveSpeed’s own client sends a call once where its key is wrong', async () => {
  const { provider, input } = await open()
  const client = new Client('sk-wrong', { baseUrl: provider.baseUrl })
  await expect(client.run(model, input, options)).rejects.toThrow('HTTP 401')
  expect(provider.requests()).toHaveLength(1)
})
