import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
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
    await expect(storage.get(shopId, `../${'f'.repeat(64)}`)).rejects.toMatchObject({ code: 'bug' })
  },
)

it('leaves whole files only under their names, though its process is killed', async () => {
  const script = fileURLToPath(new URL('./endless-writer.ts', import.meta.url))
  const writer = spawn(process.execPath, [script, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const exited = once(writer, 'exit')
  await once(writer.stdout, 'data')
  writer.kill('SIGKILL')
  await exited
  const named = (await listFiles()).filter((path) => /^[0-9a-f]{64}$/.test(basename(path)))
  expect(named.length).toBeGreaterThan(0)
  const storage = createDiskStorage(folder)
  for (const path of named) {
    expect(await storage.put(shopId, await readFile(path))).toBe(basename(path))
  }
})
