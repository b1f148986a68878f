import { createHash } from 'node:crypto'
import { notFound } from '../../src/domain/errors.ts'
import type { PictureStorage } from '../../src/ports/picture-storage.ts'

/** Pictures that last as long as the test. */
export const createMemoryStorage = (): PictureStorage => {
  const pictures = new Map<string, Uint8Array>()
  return {
    put: async (shopId, bytes) => {
      const key = createHash('sha256').update(bytes).digest('hex')
      pictures.set(`${shopId} ${key}`, Uint8Array.from(bytes))
      return key
    },
    get: async (shopId, key) => {
      const bytes = pictures.get(`${shopId} ${key}`)
      if (!bytes) throw notFound('The picture is no longer kept here.')
      return Uint8Array.from(bytes)
    },
    removeShop: async (shopId) => {
      const own = [...pictures.keys()].filter((key) => key.startsWith(`${shopId} `))
      for (const key of own) pictures.delete(key)
      return own.length
    },
  }
}
