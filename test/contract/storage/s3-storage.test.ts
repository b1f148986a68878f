import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { parseStorageUrl } from '../../../src/storage/parse-storage-url.ts'
import { createS3Storage } from '../../../src/storage/s3-storage.ts'
import { type SandboxS3, startSandboxS3 } from '../../sandbox/s3/start-sandbox-s3.ts'
import { pictureStorageContract } from './picture-storage-contract.ts'

const shopId = 'a-shop.myshopify.com'
const jpeg = Uint8Array.of(0xff, 0xd8, 0xff, 0xe0)
const hourMs = 3_600_000

let nowMs = Date.now()
let s3: SandboxS3
beforeAll(async () => {
  s3 = await startSandboxS3({ pageSize: 3, now: () => nowMs })
})
afterAll(() => s3.stop())
beforeEach(() => {
  nowMs = Date.now()
  s3.requests.length = 0
})

let opened = 0
const open = (prefix = `test-${++opened}`) =>
  createS3Storage(parseStorageUrl(`s3://${s3.bucket}/${prefix}?endpoint=${s3.origin}`), s3.keys)

pictureStorageContract('in S3', async () => open())

describe('a picture in S3', () => {
  it('is written once, under its shop, as what it is', async () => {
    const storage = open('live/colours')
    const key = await storage.put(shopId, jpeg)
    await storage.put(shopId, jpeg)
    const name = `live/colours/${shopId}/${key}`
    expect(s3.objects.get(name)).toMatchObject({ contentType: 'image/jpeg' })
    const path = `/${s3.bucket}/${name}`
    expect(s3.requests).toEqual([`HEAD ${path}`, `PUT ${path}`, `HEAD ${path}`])
  })

  it.each(['../b-shop', 'a/b', '', '.', '..', 'a\\b'])('is of no shop called “%s”', async (name) => {
    const storage = open()
    const bug = { code: 'bug' }
    await expect(storage.put(name, jpeg)).rejects.toMatchObject(bug)
    await expect(storage.get(name, 'f'.repeat(64))).rejects.toMatchObject(bug)
    await expect(storage.linkTo(name, 'f'.repeat(64), hourMs)).rejects.toMatchObject(bug)
    await expect(storage.removeShop(name)).rejects.toMatchObject(bug)
    await expect(storage.get(shopId, `../${'f'.repeat(64)}`)).rejects.toMatchObject(bug)
    expect(s3.requests).toEqual([])
  })

  it('goes with its shop, however many pages of them there are, and with no shop of a longer name', async () => {
    const storage = open()
    const others = `${shopId}.example`
    await storage.put(others, jpeg)
    const bytes = Array.from({ length: 10 }, (_, index) => Uint8Array.of(index))
    await Promise.all(bytes.map((picture) => storage.put(shopId, picture)))
    s3.requests.length = 0
    expect(await storage.removeShop(shopId)).toBe(10)
    expect(s3.requests.filter((request) => request.startsWith('POST '))).toHaveLength(4)
    expect(await storage.removeShop(others)).toBe(1)
  })

  it('that stays though it was to go is told of', async () => {
    const storage = open('stuck')
    const key = await storage.put(shopId, jpeg)
    const name = `stuck/${shopId}/${key}`
    s3.stuck.add(name)
    await expect(storage.removeShop(shopId)).rejects.toMatchObject({ code: 'unavailable' })
    s3.stuck.delete(name)
    expect(await storage.removeShop(shopId)).toBe(1)
  })
})

describe('a storage that', () => {
  it('stumbles is asked again', async () => {
    s3.failures.push(500, 503)
    const storage = open()
    const key = await storage.put(shopId, jpeg)
    expect(await storage.get(shopId, key)).toHaveLength(4)
    expect(s3.failures).toEqual([])
  })

  it.each<[string, () => ReturnType<typeof open>]>([
    [
      'does not know the keys',
      () =>
        createS3Storage(parseStorageUrl(`s3://${s3.bucket}?endpoint=${s3.origin}`), {
          accessKeyId: 'somebody',
          secretAccessKey: 'another-secret',
        }),
    ],
    [
      'has no such bucket',
      () => createS3Storage(parseStorageUrl(`s3://elsewhere?endpoint=${s3.origin}`), s3.keys),
    ],
    [
      'is not there',
      () => createS3Storage(parseStorageUrl('s3://pictures?endpoint=http://127.0.0.1:1'), s3.keys),
    ],
  ])('%s is unavailable, and no picture is said to be gone', async (_what, openBroken) => {
    const storage = openBroken()
    const unavailable = { name: 'ColorwayError', code: 'unavailable' }
    await expect(storage.put(shopId, jpeg)).rejects.toMatchObject(unavailable)
    await expect(storage.get(shopId, 'f'.repeat(64))).rejects.toMatchObject(unavailable)
    await expect(storage.removeShop(shopId)).rejects.toMatchObject(unavailable)
    const told = await storage.get(shopId, 'f'.repeat(64)).catch(String)
    expect(told).not.toMatch(/secret|somebody|sandbox/)
  })
})

describe('a link into S3', () => {
  it('gives the picture to whoever has it, as long as was said', async () => {
    const storage = open()
    const key = await storage.put(shopId, jpeg)
    const link = await storage.linkTo(shopId, key, 24 * hourMs)
    const fetchLater = async (ms: number) => {
      nowMs = Date.now() + ms
      return fetch(link)
    }
    const answer = await fetchLater(24 * hourMs - 60_000)
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/jpeg'])
    expect(new Uint8Array(await answer.arrayBuffer())).toEqual(jpeg)
    expect((await fetchLater(24 * hourMs + 60_000)).status).toBe(403)
  })

  it('holds no secret key', async () => {
    expect(await open().linkTo(shopId, 'f'.repeat(64), hourMs)).not.toContain(s3.keys.secretAccessKey)
  })
})
