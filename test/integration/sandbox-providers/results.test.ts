import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import type { Fault } from '../../sandbox/providers/fault.ts'
import { hostPicture, prompt } from './host-picture.ts'
import { openProviders } from './open-providers.ts'
import { speakTo, textAt } from './speak.ts'

const path = '/v1/images/generations'

/** A call that meets a fault, and the link of what it brought. */
const open = async (fault: Fault | undefined, options = {}) => {
  const provider = (await openProviders(options)).of('empiriolabs')
  const { post } = speakTo(provider)
  const body = {
    model: 'qwen-image-2-0',
    prompt,
    image: [(await hostPicture()).url],
    ...{ use_custom_size: true, custom_width: 512, custom_height: 640 },
  }
  if (fault) provider.misbehave(fault)
  const link = textAt(await post(path, body), 'data.0.url')
  return { provider, link, body, post }
}

const read = async (response: Response) => Buffer.from(await response.arrayBuffer())

describe('links of results', () => {
  test('work again and again while they live, and are counted', async () => {
    const { provider, link } = await open(undefined)
    const one = await read(await fetch(link))
    expect((await read(await fetch(link))).equals(one)).toBe(true)
    expect(provider.fetched().map(({ status }) => status)).toEqual([200, 200])
  })

  test('are good only with their signature', async () => {
    const { link } = await open(undefined)
    expect((await fetch(link.split('?')[0])).status).toBe(404)
  })

  test('expire by the provider’s own clock', async () => {
    const { provider, link } = await open(undefined, { clockScale: 24 * 3_600_000 })
    let response = await fetch(link)
    for (let tries = 0; response.ok && tries < 400; tries++) response = await fetch(link)
    expect(response.status).toBe(403)
    expect(await response.text()).toContain('Request has expired')
    expect(provider.bill()).toHaveLength(1)
  })

  test.each<[Fault, (response: Response) => Promise<void>]>([
    [
      'expired-link',
      async (response) => {
        expect(response.status).toBe(403)
      },
    ],
    [
      'html-picture',
      async (response) => {
        expect(response.headers.get('content-type')).toMatch(/^text\/html/)
        expect((await read(response)).toString()).toMatch(/^<!DOCTYPE html>/)
      },
    ],
    [
      'truncated-picture',
      async (response) => {
        const bytes = await read(response)
        expect((await sharp(bytes).metadata()).width).toBe(512)
        expect(bytes.includes('IEND')).toBe(false)
      },
    ],
    [
      'wrong-size',
      async (response) => {
        expect(await sharp(await read(response)).metadata()).toMatchObject({ width: 384, height: 480 })
      },
    ],
    [
      'wrong-type',
      async (response) => {
        expect(response.headers.get('content-type')).toBe('image/jpeg')
        expect((await sharp(await read(response)).metadata()).format).toBe('png')
      },
    ],
    [
      'other-picture',
      async (response) => {
        expect(await sharp(await read(response)).metadata()).toMatchObject({ width: 512, height: 512 })
      },
    ],
  ])('are what "%s" makes of them, and billed', async (fault, look) => {
    const { provider, link } = await open(fault)
    await look(await fetch(link))
    expect(provider.bill()).toHaveLength(1)
  })

  test('lead to a private address where they are told to', async () => {
    const { link } = await open('private-redirect')
    const { status, headers } = await fetch(link, { redirect: 'manual' })
    expect(status).toBe(302)
    expect(headers.get('location')).toMatch(/^http:\/\/169\.254\.169\.254\//)
  })

  test('stream without end until the reader hangs up', async () => {
    const { link } = await open('oversized')
    const response = await fetch(link)
    expect(response.headers.get('content-length')).toBeNull()
    let seenBytes = 0
    for await (const chunk of response.body ?? []) {
      seenBytes += chunk.length
      if (seenBytes > 8 * 1024 * 1024) break
    }
    expect(seenBytes).toBeGreaterThan(8 * 1024 * 1024)
  })

  test('are text called a picture at every second wrong type', async () => {
    const { provider, body, post } = await open('wrong-type')
    provider.misbehave('wrong-type')
    const response = await fetch(textAt(await post(path, body), 'data.0.url'))
    expect(response.headers.get('content-type')).toBe('image/png')
    await expect(sharp(await read(response)).metadata()).rejects.toThrow()
  })
})
