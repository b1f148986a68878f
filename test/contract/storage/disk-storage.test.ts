import { createHash, randomBytes } from 'node:crypto'
import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { createDiskStorage } from '../../../src/storage/disk-storage.ts'
import { pictureStorageContract } from './picture-storage-contract.ts'

const shopId = 'a-shop.myshopify.com'
let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'colorway-storage-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

pictureStorageContract('on disk', async () => createDiskStorage(folder))

const listFiles = async (): Promise<string[]> =>
  (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map(({ name, parentPath }) => join(parentPath, name))

it('leaves one file for the same picture, and no other', async () => {
  const storage = createDiskStorage(folder)
  const bytes = randomBytes(10_000)
  const keys = await Promise.all(Array.from({ length: 20 }, () => storage.put(shopId, bytes)))
  expect((await listFiles()).map((path) => basename(path))).toEqual([keys[0]])
})

it.each(['../b-shop', 'a/b', '', '.', '..', 'a\\b'])(
  'keeps to its folder: no shop is called “%s”',
  async (name) => {
    const storage = createDiskStorage(join(folder, 'pictures'))
    await writeFile(join(folder, 'f'.repeat(64)), 'not a picture of ours')
    await expect(storage.put(name, Uint8Array.of(1))).rejects.toMatchObject({ code: 'bug' })
    await expect(storage.get(name, 'f'.repeat(64))).rejects.toMatchObject({ code: 'bug' })
    await expect(storage.removeShop(name)).rejects.toMatchObject({ code: 'bug' })
    await expect(storage.get(shopId, `../${'f'.repeat(64)}`)).rejects.toMatchObject({ code: 'bug' })
  },
)

it('has a picture whole or not at all, at every moment that its process may be killed', async () => {
  const storage = createDiskStorage(folder)
  const bytes = randomBytes(32_000_000)
  const key = createHash('sha256').update(bytes).digest('hex')
  const sizes = new Set<number>()
  const look = async () => {
    for (const path of await listFiles()) if (basename(path) === key) sizes.add((await stat(path)).size)
  }
  let looks = 0
  let isKept = false
  const keeping = storage.put(shopId, bytes).then(() => {
    isKept = true
  })
  for (; !isKept; looks++) await look()
  await keeping
  await look()
  expect(looks).toBeGreaterThan(2)
  expect([...sizes]).toEqual([bytes.length])
})
