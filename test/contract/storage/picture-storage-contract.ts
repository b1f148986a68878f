import { createHash, randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { PictureStorage } from '../../../src/ports/picture-storage.ts'

const shopId = 'a-shop.myshopify.com'
const other = 'b-shop.myshopify.com'
const missing = { name: 'ColorwayError', code: 'not_found' }

/** What every storage of pictures promises. */
export const pictureStorageContract = (name: string, open: () => Promise<PictureStorage>): void => {
  describe(`pictures ${name}`, () => {
    it('come back byte for byte, by a key that is the hash of their content', async () => {
      const storage = await open()
      const bytes = randomBytes(100_000)
      const key = await storage.put(shopId, bytes)
      expect(key).toBe(createHash('sha256').update(bytes).digest('hex'))
      expect(Buffer.from(await storage.get(shopId, key)).equals(bytes)).toBe(true)
    })

    it('are the same file however often they are kept, also at once', async () => {
      const storage = await open()
      const bytes = randomBytes(10_000)
      const keys = await Promise.all(Array.from({ length: 20 }, () => storage.put(shopId, bytes)))
      expect(new Set(keys).size).toBe(1)
      expect(Buffer.from(await storage.get(shopId, keys[0])).equals(bytes)).toBe(true)
    })

    it('may be empty', async () => {
      const storage = await open()
      expect(await storage.get(shopId, await storage.put(shopId, new Uint8Array()))).toHaveLength(0)
    })

    it('stay as they were kept, whatever becomes of the bytes in hand', async () => {
      const storage = await open()
      const bytes = Uint8Array.of(1, 2, 3)
      const key = await storage.put(shopId, bytes)
      bytes.fill(9)
      expect([...(await storage.get(shopId, key))]).toEqual([1, 2, 3])
    })

    it('that were never kept are told of', async () => {
      const storage = await open()
      await expect(storage.get(shopId, 'f'.repeat(64))).rejects.toMatchObject(missing)
    })

    it('are another shop’s only where it kept the same', async () => {
      const storage = await open()
      const key = await storage.put(shopId, Uint8Array.of(1, 2, 3))
      await expect(storage.get(other, key)).rejects.toMatchObject(missing)
      expect(await storage.put(other, Uint8Array.of(1, 2, 3))).toBe(key)
      expect(await storage.get(other, key)).toHaveLength(3)
    })

    it('go with their shop, and with no other', async () => {
      const storage = await open()
      const keys = await Promise.all([1, 2, 3].map((byte) => storage.put(shopId, Uint8Array.of(byte))))
      await storage.put(other, Uint8Array.of(1))
      expect(await storage.removeShop(shopId)).toBe(3)
      for (const key of keys) await expect(storage.get(shopId, key)).rejects.toMatchObject(missing)
      expect(await storage.get(other, keys[0])).toHaveLength(1)
      expect(await storage.removeShop(shopId)).toBe(0)
      expect(await storage.put(shopId, Uint8Array.of(1))).toBe(keys[0])
      expect(await storage.get(shopId, keys[0])).toHaveLength(1)
    })
  })
}
